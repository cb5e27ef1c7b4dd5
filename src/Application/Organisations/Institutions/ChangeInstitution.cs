using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Institutions;

/// <summary>Gives an institution a new name from a day on; the old one stays in the history (R1).</summary>
public sealed record RenameInstitution(string InstitutionId, LocalizedText Name, DateOnly From)
    : ICommand<Nothing>;

/// <summary>Ends an institution after a last day (R1).</summary>
public sealed record AbolishInstitution(string InstitutionId, DateOnly LastDay) : ICommand<Nothing>;

/// <summary>Corrects what has no history: kind, parent, whether it is evaluated, affiliated bodies (R1).</summary>
public sealed record CorrectInstitution(
    string InstitutionId,
    InstitutionKind Kind,
    string? ParentId,
    bool IsEvaluated,
    IReadOnlyList<AffiliatedBody> AffiliatedBodies
) : ICommand<Nothing>;

/// <summary>Administrators change institutions.</summary>
public sealed class ChangeInstitutionAuthoriser
    : IAuthoriser<RenameInstitution>,
        IAuthoriser<AbolishInstitution>,
        IAuthoriser<CorrectInstitution>
{
    public Task<Error?> RefuseAsync(
        RenameInstitution request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));

    public Task<Error?> RefuseAsync(
        AbolishInstitution request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));

    public Task<Error?> RefuseAsync(
        CorrectInstitution request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Loads it, lets the domain decide.</summary>
public sealed class ChangeInstitutionHandler(IUnitOfWork unit)
    : ICommandHandler<RenameInstitution, Nothing>,
        ICommandHandler<AbolishInstitution, Nothing>,
        ICommandHandler<CorrectInstitution, Nothing>
{
    public Task<Result<Nothing>> HandleAsync(
        RenameInstitution command,
        CancellationToken cancellationToken
    ) =>
        WithAsync(
            command.InstitutionId,
            institution => institution.Rename(command.Name, command.From),
            cancellationToken
        );

    public Task<Result<Nothing>> HandleAsync(
        AbolishInstitution command,
        CancellationToken cancellationToken
    ) =>
        WithAsync(
            command.InstitutionId,
            institution => institution.Abolish(command.LastDay),
            cancellationToken
        );

    public async Task<Result<Nothing>> HandleAsync(
        CorrectInstitution command,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, string?> parents = (
            await unit.ListAsync<Institution, Institution>(all => all, cancellationToken)
        ).ToDictionary(one => one.Id, one => one.ParentId);
        parents[command.InstitutionId] = command.ParentId;
        Error[] circles =
        [
            .. InstitutionPolicy
                .WhatIsWrongWithParents(parents)
                .Select(error => error with { Field = "parent" }),
        ];
        return circles.Length > 0
            ? Result<Nothing>.Refused(circles)
            : await WithAsync(
                command.InstitutionId,
                institution =>
                    institution.Correct(
                        institution.Facts with
                        {
                            Kind = command.Kind,
                            ParentId = command.ParentId,
                            IsEvaluated = command.IsEvaluated,
                            AffiliatedBodies = command.AffiliatedBodies,
                        }
                    ),
                cancellationToken
            );
    }

    private async Task<Result<Nothing>> WithAsync(
        string id,
        Func<Institution, Result> change,
        CancellationToken cancellationToken
    ) =>
        await unit.FindAsync<Institution>(id, cancellationToken) is { } institution
            ? Nothing.After(change(institution))
            : InstitutionErrors.NotFound(id);
}

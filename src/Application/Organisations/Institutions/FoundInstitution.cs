using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Institutions;

/// <summary>Enters an institution that exists from a day on (R1); gives its code.</summary>
public sealed record FoundInstitution(
    string Code,
    LocalizedText Name,
    Sector Sector,
    InstitutionKind Kind,
    string? ParentId,
    bool IsEvaluated,
    DateOnly From
) : ICommand<string>;

/// <summary>Administrators found institutions.</summary>
public sealed class FoundInstitutionAuthoriser : IAuthoriser<FoundInstitution>
{
    public Task<Error?> RefuseAsync(
        FoundInstitution request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(OrganisationAccess.UnlessAdministrator(actor));
}

/// <summary>Refuses a code that is taken and a parent that is not there; the rest is the domain's.</summary>
public sealed class FoundInstitutionHandler(IUnitOfWork unit)
    : ICommandHandler<FoundInstitution, string>
{
    public async Task<Result<string>> HandleAsync(
        FoundInstitution command,
        CancellationToken cancellationToken
    )
    {
        List<Error> refusals = [];
        if (await unit.FindAsync<Institution>(command.Code, cancellationToken) is not null)
        {
            refusals.Add(InstitutionErrors.CodeTaken(command.Code));
        }

        if (
            command.ParentId is { } parent
            && await unit.FindAsync<Institution>(parent, cancellationToken) is null
        )
        {
            refusals.Add(InstitutionErrors.NotFound(parent) with { Field = "parent" });
        }

        Result<Institution> founded = Institution.Found(
            new(
                command.Code,
                command.Sector,
                command.Kind,
                command.ParentId,
                command.Name,
                command.From
            )
            {
                IsEvaluated = command.IsEvaluated,
            }
        );
        refusals.AddRange(founded.Errors);
        if (refusals.Count > 0)
        {
            return Result<string>.Refused(refusals);
        }

        unit.Add(founded.Value);
        return founded.Value.Id;
    }
}

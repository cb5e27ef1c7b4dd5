using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Guidelines.EditGuidelines;

/// <summary>Replaces texts, areas, settings and due rules of a year's draft; an edit of an older revision is refused. Gives the new revision.</summary>
public sealed record EditGuidelines(Sector Sector, int Year, GuidelinesEdit Edit) : ICommand<int>;

/// <summary>Coordinators only.</summary>
public sealed class EditGuidelinesAuthoriser : IAuthoriser<EditGuidelines>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        EditGuidelines request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(GuidelinesAccess.RefuseOthersThanCoordinators(actor));
}

/// <summary>Loads, lets the guidelines decide, saves.</summary>
public sealed class EditGuidelinesHandler(
    IUnitOfWork unit,
    ICurrentActor current,
    IDirectory directory
) : ICommandHandler<EditGuidelines, int>
{
    /// <inheritdoc />
    public async Task<Result<int>> HandleAsync(
        EditGuidelines command,
        CancellationToken cancellationToken
    )
    {
        string id = YearGuidelines.KeyOf(command.Sector, new FiscalYear(command.Year));
        if (await unit.FindAsync<YearGuidelines>(id, cancellationToken) is not { } guidelines)
        {
            return GuidelinesErrors.NotFound(command.Year);
        }

        Result edited = guidelines.Edit(
            command.Edit,
            Acting.DeedOf(current, unit.Now, null, Role.Coordinator)
        );
        return edited.IsRefused
            ? Result<int>.Refused(
                await StaleRevision.NamedAsync(
                    edited,
                    guidelines,
                    command.Edit.SeenRevision,
                    directory,
                    cancellationToken
                )
            )
            : guidelines.Revision;
    }
}

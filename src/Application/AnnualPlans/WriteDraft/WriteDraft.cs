using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.AnnualPlans.WriteDraft;

/// <summary>Writes a whole prepared draft, or one unit's part of it, in one go. Gives the new revision.</summary>
/// <param name="UnitId">The unit whose part is written; null for the whole plan.</param>
/// <param name="Seen">The revision that was seen; null takes the present one.</param>
public sealed record WriteDraft(
    string PlanId,
    string? UnitId,
    PlanContent Content,
    int? Seen = null
) : ICommand<int>;

/// <summary>The performance officer for the whole, a unit's people for its part.</summary>
public sealed class WriteDraftAuthoriser : IAuthoriser<WriteDraft>
{
    public Task<Error?> RefuseAsync(
        WriteDraft request,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        Task.FromResult(
            request.UnitId is { } unit
                ? PlanAccess.UnlessOfUnit(
                    actor,
                    request.PlanId,
                    unit,
                    Role.UnitOfficer,
                    Role.UnitHead
                )
                : PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer)
        );
}

/// <summary>Loads, lets the plan decide, keeps the revision.</summary>
public sealed class WriteDraftHandler(PlanDesk desk) : ICommandHandler<WriteDraft, int>
{
    public async Task<Result<int>> HandleAsync(
        WriteDraft command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<int>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        int seen = command.Seen ?? plan.Revision;
        Result<PlanRevision> written = plan.Edit(
            command.UnitId is { } unit
                ? new ReplacePart(unit, command.Content, seen)
                : new ReplaceContent(command.Content, seen),
            new EditorScope(command.UnitId),
            desk.Deed(plan.InstitutionId, Role.PerformanceOfficer, Role.UnitOfficer, Role.UnitHead)
        );
        if (written.IsRefused)
        {
            return Result<int>.From(written);
        }
        desk.Keep(written.Value);
        return plan.Revision;
    }
}

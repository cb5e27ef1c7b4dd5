using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.StrategicPlans;

namespace Ipses.Application.StrategicPlans.WriteStrategicPlan;

/// <summary>Writes the draft of an institution's strategic plan; the first time it is begun with it (R10).</summary>
/// <param name="FirstYear">The first of its five years.</param>
/// <param name="Seen">The version of the draft that was seen; 0 where there was none.</param>
public sealed record WriteStrategicPlan(
    string InstitutionId,
    int FirstYear,
    StrategicContent Content,
    int Seen
) : ICommand<Nothing>;

/// <summary>The institution's performance officer.</summary>
public sealed class WriteStrategicPlanAuthoriser : IAuthoriser<WriteStrategicPlan>
{
    public Task<Error?> RefuseAsync(
        WriteStrategicPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(StrategicAccess.UnlessOfficer(actor, request.InstitutionId));
}

/// <summary>Finds the draft or begins it.</summary>
public sealed class WriteStrategicPlanHandler(IUnitOfWork unit)
    : ICommandHandler<WriteStrategicPlan, Nothing>
{
    private const int EarliestYear = 2007;
    private const int LatestYear = 2100;

    public async Task<Result<Nothing>> HandleAsync(
        WriteStrategicPlan command,
        CancellationToken cancellationToken
    )
    {
        if (command.FirstYear is < EarliestYear or > LatestYear)
        {
            return StrategicPlanErrors.YearOutOfRange(command.FirstYear);
        }
        string id = StrategicPlan.IdOf(command.InstitutionId, command.FirstYear);
        StrategicPlan? there = await unit.FindAsync<StrategicPlan>(id, cancellationToken);
        if ((there?.Version ?? 0) != command.Seen)
        {
            return StrategicPlanErrors.Stale();
        }
        if (there is not null)
        {
            return Nothing.After(there.Write(command.Content));
        }
        unit.Add(StrategicPlan.Draft(command.InstitutionId, command.FirstYear, command.Content));
        return Nothing.Value;
    }
}

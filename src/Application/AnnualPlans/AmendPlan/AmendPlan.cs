using System.Globalization;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;

namespace Ipses.Application.AnnualPlans.AmendPlan;

/// <summary>Opens an amendment of the confirmed plan; it goes through the same approval, review and resolution (R16).</summary>
public sealed record AmendPlan(string PlanId, string Reason) : ICommand<Nothing>, IReasoned;

/// <summary>The performance officer of the institution.</summary>
public sealed class AmendPlanAuthoriser : IAuthoriser<AmendPlan>
{
    public Task<Error?> RefuseAsync(
        AmendPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessHolder(actor, request.PlanId, Role.PerformanceOfficer));
}

/// <summary>Lets the plan decide, and starts the workflow that takes the amendment to the GPEC and back.</summary>
public sealed class AmendPlanHandler(
    PlanDesk desk,
    PlanVisibility visibility,
    IWorkflowRuntime runtime
) : ICommandHandler<AmendPlan, Nothing>
{
    /// <summary>The definition that takes an amendment through.</summary>
    public const string Definition = "annual-plan.amendment";

    public async Task<Result<Nothing>> HandleAsync(
        AmendPlan command,
        CancellationToken cancellationToken
    )
    {
        Result<AnnualPlan> loaded = await desk.LoadAsync(command.PlanId, cancellationToken);
        if (loaded.IsRefused)
        {
            return Result<Nothing>.From(loaded);
        }
        AnnualPlan plan = loaded.Value;
        Deed deed = desk.Deed(plan.InstitutionId, Role.PerformanceOfficer);
        Result amended = plan.Amend(command.Reason, deed);
        if (amended.IsRefused)
        {
            return Nothing.After(amended);
        }
        LocalizedText name =
            (await visibility.NamesAsync(cancellationToken)).GetValueOrDefault(plan.InstitutionId)
            ?? LocalizedText.Same(plan.InstitutionId);
        await runtime.EnqueueStartAsync(
            new StartRequest(InstanceOf(plan), Definition)
            {
                Input = new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                {
                    ["Sector"] = EngineJson.From(plan.Sector.ToString()),
                    ["Year"] = EngineJson.From(plan.Year),
                    ["Institution"] = EngineJson.From(plan.InstitutionId),
                    ["InstitutionKo"] = EngineJson.From(name.Ko),
                    ["InstitutionEn"] = EngineJson.From(name.En),
                },
                CorrelationId = plan.Id,
                Name = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{plan.InstitutionId} {plan.Year}"
                ),
                By = deed.By,
            },
            cancellationToken
        );
        return Nothing.Value;
    }

    /// <summary>One instance for each version that an amendment makes.</summary>
    private static string InstanceOf(AnnualPlan plan) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Definition}:{plan.InstitutionId}:{plan.Year}:{plan.Confirmations.Count + 1}"
        );
}

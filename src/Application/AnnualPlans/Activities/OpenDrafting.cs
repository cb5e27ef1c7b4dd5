using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.StrategicPlans;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.AnnualPlans.Activities;

/// <summary>
/// <c>Ipses.OpenDrafting</c>: opens the draft of one institution, or of all institutions of the sector, with a part for
/// each unit that has targets. What is open already stays as it is (R23).
/// </summary>
public sealed class OpenDrafting(
    IUnitOfWork unit,
    IDirectory directory,
    PlanDesk desk,
    CycleClock clock
) : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.OpenDrafting",
            Category = PlanSteps.Category,
            DisplayName = new Label("Open drafting", "작성 개시"),
            Description = new Label(
                "Opens the draft of the annual plan for the workflow's institution, or for all of its sector, with a part for each unit.",
                "이 절차의 기관, 또는 부문의 모든 기관에 대해 부서별 작성분과 함께 시행계획 초안을 엽니다."
            ),
            Inputs = [StepInputs.StepKey, StepInputs.Institution],
            Outputs =
            [
                new(
                    "Units",
                    "Object",
                    new("Units", "부서"),
                    new("Ids of the units that fill a part", "작성분이 있는 부서의 식별자")
                ),
            ],
            Ports = [new("Done", new("Done", "완료"))],
        };

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        Sector sector = PlanSteps.SectorOf(context);
        FiscalYear year = PlanSteps.YearOf(context);
        Deed deed = PlanSteps.DeedOf(context);
        IEnumerable<string> institutions = PlanSteps.InstitutionOf(context) is { } one
            ? [one]
            : (
                await directory.InstitutionsAsync(sector, clock.DateOf(context.Now), cancellation)
            ).Select(entry => entry.Id);
        List<string> units = [];
        foreach (string institution in institutions)
        {
            AnnualPlan plan = await OpenAsync(institution, year, sector, deed, cancellation);
            units.AddRange(plan.Parts.Select(part => part.UnitId));
        }
        return Outcome.Done().WithOutput("Units", units);
    }

    private async Task<AnnualPlan> OpenAsync(
        string institution,
        FiscalYear year,
        Sector sector,
        Deed deed,
        CancellationToken cancellation
    )
    {
        string id = AnnualPlan.IdOf(institution, year);
        if (await unit.FindAsync<AnnualPlan>(id, cancellation) is { } there)
        {
            return there;
        }
        AnnualPlan? last = await unit.FindAsync<AnnualPlan>(
            AnnualPlan.IdOf(institution, year.Previous),
            cancellation
        );
        (AnnualPlan plan, PlanRevision first) = AnnualPlan.Open(
            institution,
            year,
            sector,
            await StartAsync(institution, year, last, cancellation),
            await UnitsAsync(institution, last, cancellation),
            await desk.SettingsAsync(sector, year, cancellation),
            deed
        );
        unit.Add(plan);
        unit.Add(first);
        return plan;
    }

    /// <summary>Units with targets last year, as far as they still prepare parts; all that do where there was no plan.</summary>
    private async Task<IEnumerable<string>> UnitsAsync(
        string institution,
        AnnualPlan? last,
        CancellationToken cancellation
    )
    {
        List<string> preparing =
        [
            .. (await directory.UnitsAsync(institution, cancellation)).Select(entry => entry.Id),
        ];
        HashSet<string> withTargets =
        [
            .. last?.Content.Targets.Select(target => target.UnitId) ?? [],
        ];
        List<string> both = [.. preparing.Where(withTargets.Contains)];
        return both.Count > 0 ? both : preparing;
    }

    /// <summary>The annual plan derives from the strategic plan (R11): its mission, vision and objectives, or those of last year.</summary>
    private async Task<PlanContent> StartAsync(
        string institution,
        FiscalYear year,
        AnnualPlan? last,
        CancellationToken cancellation
    )
    {
        IReadOnlyList<StrategicPlan> strategic = await unit.ListAsync<StrategicPlan, StrategicPlan>(
            all =>
                all.Where(plan =>
                        plan.InstitutionId == institution
                        && plan.FirstYear <= year.Number
                        && plan.FirstYear > year.Number - 5
                        && plan.ConfirmedOn != null
                    )
                    .OrderByDescending(plan => plan.FirstYear),
            cancellation
        );
        if (strategic.Count > 0)
        {
            StrategicContent content = strategic[0].Content;
            return new PlanContent
            {
                Frame = new()
                {
                    Id = PlanFrame.NodeId,
                    Mission = content.Mission,
                    Vision = content.Vision,
                },
                Objectives =
                [
                    .. content.Objectives.Select(objective => new StrategicObjective
                    {
                        Id = objective.Id,
                        Name = objective.Name,
                    }),
                ],
            };
        }
        return last is null
            ? new PlanContent()
            : new PlanContent
            {
                Frame = new()
                {
                    Id = PlanFrame.NodeId,
                    Mission = last.Content.Frame.Mission,
                    Vision = last.Content.Frame.Vision,
                    SourceNote = last.Content.Frame.SourceNote,
                },
                Objectives =
                [
                    .. last.Content.Objectives.Select(objective => new StrategicObjective
                    {
                        Id = objective.Id,
                        Name = objective.Name,
                    }),
                ],
            };
    }
}

using Ipses.Application.Common;
using Ipses.Application.Guidelines.Resolutions;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Guidelines.Activities;

/// <summary><c>Ipses.PrepareGuidelines</c>: makes sure that the year has a draft, from last year's where there is one. Made twice it is made once (R23).</summary>
public sealed class PrepareGuidelines(IUnitOfWork unit, TakeResolutions resolutions) : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        GuidelinesStep.Describe(
            "Ipses.PrepareGuidelines",
            new("Prepare the guidelines", "지침 초안 마련"),
            new(
                "Makes sure that the year has a draft of guidelines, from last year's where there are any.",
                "그 해의 지침 초안이 있도록 합니다. 전년도 지침이 있으면 그것에서 시작합니다."
            )
        );

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        (Sector sector, FiscalYear year) = GuidelinesStep.YearOf(context);
        string id = YearGuidelines.KeyOf(sector, year);
        if (await unit.FindAsync<YearGuidelines>(id, cancellation) is { } known)
        {
            await resolutions.TakeAsync(known, cancellation);
        }
        else
        {
            YearGuidelines? lastYear = await unit.FindAsync<YearGuidelines>(
                YearGuidelines.KeyOf(sector, year.Previous),
                cancellation
            );
            unit.Add(
                YearGuidelines.Prepare(
                    sector,
                    year,
                    lastYear,
                    new Deed(context.Actor, null, context.Now)
                )
            );
        }

        return Outcome.Done().WithOutput("GuidelinesId", id);
    }
}

/// <summary>
/// <c>Ipses.IssueGuidelines</c>: puts the resolved guidelines into force and dates the event <c>issued</c>. Without an adopted
/// resolution it is an incident: no definition gets around R14.
/// </summary>
public sealed class IssueGuidelines(IUnitOfWork unit, CycleClock clock, TakeResolutions resolutions)
    : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        GuidelinesStep.Describe(
            "Ipses.IssueGuidelines",
            new("Issue the guidelines", "지침 시행"),
            new(
                "Puts the guidelines that the Committee has resolved into force.",
                "위원회가 의결한 지침을 시행합니다."
            )
        );

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        (Sector sector, FiscalYear year) = GuidelinesStep.YearOf(context);
        string id = YearGuidelines.KeyOf(sector, year);
        if (await unit.FindAsync<YearGuidelines>(id, cancellation) is not { } guidelines)
        {
            Error missing = GuidelinesErrors.NotFound(year.Number);
            return Outcome.Fault(missing.Code, missing.Message.En);
        }

        await resolutions.TakeAsync(guidelines, cancellation);
        Deed deed = new(context.Actor, null, context.Now);
        DateOnly today = clock.DateOf(context.Now);
        Result issued = guidelines.Issue(today, deed);
        if (issued.IsRefused)
        {
            return Outcome.Fault(issued.Errors[0].Code, issued.Errors[0].Message.En);
        }

        if (await unit.FindAsync<Cycle>(Cycle.KeyOf(sector, year), cancellation) is { } cycle)
        {
            cycle.Record("issued", guidelines.IssuedOn ?? today, deed);
            cycle.Reach("guidelines.issue", CycleStepState.Done, null, deed);
        }

        return Outcome.Done().WithOutput("ResolutionNumber", guidelines.ResolutionNumber);
    }
}

/// <summary>What the two steps have in common.</summary>
internal static class GuidelinesStep
{
    public static (Sector Sector, FiscalYear Year) YearOf(ActivityContext context) =>
        (
            SectorKey.Parse(context.WorkflowInput<string>("Sector")) ?? Sector.Central,
            new FiscalYear(context.WorkflowInput<int>("Year"))
        );

    public static ActivityDescriptor Describe(string typeName, Label name, Label description) =>
        new()
        {
            TypeName = typeName,
            IsGuarded = true,
            Category = new Label("Evaluation", "성과관리"),
            DisplayName = name,
            Description = description,
            Inputs = [StepInputs.StepKey],
            Outputs =
            [
                new(
                    "GuidelinesId",
                    "String",
                    new("Guidelines", "지침"),
                    new("Id of the guidelines", "지침의 식별자")
                ),
                new(
                    "ResolutionNumber",
                    "String",
                    new("Number of the resolution", "의결 번호"),
                    new("Number of the resolution", "의결 번호")
                ),
            ],
            Ports = [new("Done", new("Done", "완료"))],
        };
}

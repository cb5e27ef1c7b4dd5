using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Cycles.Activities;

/// <summary>
/// <c>Ipses.ForEachInstitution</c>: one child workflow for each institution of the sector that exists today, with ids that
/// follow from definition, institution and year (R23). Done when all have ended; at its deadline a token leaves and it goes on
/// waiting. Nothing assumes 39 (R1).
/// </summary>
public sealed class ForEachInstitution(IDirectory directory, IDueDates dueDates, CycleClock clock)
    : Activity
{
    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.ForEachInstitution",
            Category = new Label("Evaluation", "성과관리"),
            DisplayName = new Label("For each institution", "기관별 실행"),
            Description = new Label(
                "Runs a workflow for each institution of the sector, or for those that the filter names, and follows them.",
                "해당 부문의 모든 기관 또는 지정한 기관마다 워크플로를 실행하고 진행을 살핍니다."
            ),
            Kind = ActivityKind.Task,
            Inputs =
            [
                StepInputs.Choice(
                    "DefinitionId",
                    "Workflow",
                    "워크플로",
                    new(
                        "Runs once for each institution, with the inputs Sector, Year and Institution.",
                        "기관마다 한 번씩 실행되며 Sector, Year, Institution을 입력으로 받습니다."
                    ),
                    OptionKeys.Workflows
                ) with
                {
                    IsRequired = true,
                },
                StepInputs.Choice(
                    "Sector",
                    "Sector",
                    "부문",
                    new(
                        "Whose institutions; empty: the sector of the workflow.",
                        "어느 부문의 기관인지 정합니다. 비우면 이 워크플로의 부문입니다."
                    ),
                    OptionKeys.Sectors
                ),
                StepInputs.Text(
                    "Filter",
                    "Only these institutions",
                    "일부 기관만",
                    new(
                        "Codes of institutions, separated by commas; empty: all of the sector.",
                        "기관 코드를 쉼표로 구분하여 적습니다. 비우면 부문의 모든 기관입니다."
                    )
                ),
                StepInputs.DueKey,
                StepInputs.DueRule,
                StepInputs.StepKey,
            ],
            Outputs =
            [
                new("Total", "Int32", new("Institutions", "기관 수"), new("How many", "기관 수")),
                new(
                    "Cancelled",
                    "Int32",
                    new("Cancelled", "취소"),
                    new("How many were cancelled", "취소된 수")
                ),
            ],
            Ports =
            [
                new("Completed", new("Completed", "모두 완료")),
                new("Deadline", new("Deadline", "기한 도래")),
            ],
        };

    /// <summary>The id of an institution's workflow of a year.</summary>
    public static string InstanceOf(string definitionId, string institutionId, FiscalYear year) =>
        $"{definitionId}:{institutionId}:{year}";

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        string definitionId = context.Get<string>("DefinitionId") ?? "";
        if (definitionId.Length == 0)
        {
            return Outcome.Fault("ForEachInstitution.NoWorkflow", "The step names no workflow.");
        }

        Sector sector =
            SectorKey.Parse(context.Get<string>("Sector"))
            ?? SectorKey.Parse(context.WorkflowInput<string>("Sector"))
            ?? Sector.Central;
        FiscalYear year = new(context.WorkflowInput<int>("Year"));
        string[] wanted = (context.Get<string>("Filter") ?? "").Split(
            ',',
            StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries
        );
        InstitutionEntry[] institutions =
        [
            .. (
                await directory.InstitutionsAsync(sector, clock.DateOf(context.Now), cancellation)
            ).Where(entry => wanted.Length == 0 || wanted.Contains(entry.Id)),
        ];
        if (institutions.Length == 0)
        {
            return Outcome.Complete("Completed").WithOutput("Total", 0).WithOutput("Cancelled", 0);
        }

        ActivityOutcome started = Outcome
            .Stay()
            .AndStart(
                new FanOutRequest(
                    context.KeyFor("institutions"),
                    [
                        .. institutions.Select(entry => new ChildStart(
                            InstanceOf(definitionId, entry.Id, year),
                            definitionId,
                            new Dictionary<string, JsonElement>(StringComparer.Ordinal)
                            {
                                ["Sector"] = EngineJson.From(sector.ToString()),
                                ["Year"] = EngineJson.From(year.Number),
                                ["Institution"] = EngineJson.From(entry.Id),
                                ["InstitutionKo"] = EngineJson.From(entry.Name.Ko),
                                ["InstitutionEn"] = EngineJson.From(entry.Name.En),
                            },
                            $"{SectorKey.Of(sector)}:{year}",
                            entry.Id
                        )),
                    ],
                    "institutions"
                )
            )
            .WithOutput("Total", institutions.Length);
        string rule = context.Get<string>("DueRule") ?? "";
        if (string.IsNullOrWhiteSpace(rule))
        {
            return started;
        }

        Result<ResolvedDue> due = await dueDates.ResolveAsync(
            new DueRequest(context.Get<string>("DueKey") ?? "", rule, sector, year),
            cancellation
        );
        return due.IsRefused
            ? Outcome.Fault(due.Errors[0].Code, due.Errors[0].Message.En)
            : started.AndWaitFor(BookmarkRequest.At("deadline", clock.EndOf(due.Value.Date)));
    }

    /// <inheritdoc />
    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    ) =>
        new(
            resumption.Cause == ResumptionCause.Timer
                ? Outcome.Emit("Deadline")
                : Outcome
                    .Complete("Completed")
                    .WithOutput("Cancelled", resumption.PayloadAs<FanOutResult>()?.Cancelled ?? 0)
        );
}

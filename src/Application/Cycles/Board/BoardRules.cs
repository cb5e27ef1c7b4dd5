using System.Globalization;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Cycles.Board;

/// <summary>What a row of the board says, from tasks, plan, agenda and incidents: pure, so that a test can hold it.</summary>
public static class BoardRules
{
    public const string Acknowledge = "guidelines.acknowledge";
    public const string Parts = "annual-plan.part";
    public const string Draft = "annual-plan.draft";
    public const string Revise = "annual-plan.revise";
    public const string Approve = "annual-plan.approve";
    public const string Review = "annual-plan.review";
    public const string Resolution = "annual-plan.resolution";
    public const string Confirm = "annual-plan.confirm";

    /// <summary>The steps whose tasks say where an institution stands.</summary>
    public static readonly IReadOnlyList<string> StepsOfTasks =
    [
        Acknowledge,
        Parts,
        Draft,
        Revise,
        Approve,
        Review,
    ];

    /// <summary>The columns of the first quarter, in the order of the work.</summary>
    public static IReadOnlyList<BoardStep> Steps { get; } =
    [
        new(
            Acknowledge,
            new("지침 접수", "Guidelines"),
            new("시행된 지침의 접수 확인", "The institution acknowledged the guidelines")
        ),
        new(
            Parts,
            new("부서 작성", "Parts"),
            new("부서별 작성분(취합)", "The units' parts, collected")
        ),
        new(
            Draft,
            new("초안", "Draft"),
            new("담당자의 취합과 보완", "The officer's draft, or its revision")
        ),
        new(
            Approve,
            new("결재", "Approval"),
            new("기관 안의 결재", "Approval within the institution")
        ),
        new(
            Review,
            new("검토", "Review"),
            new("국무총리실의 검토", "Review by the Prime Minister's Office")
        ),
        new(
            Resolution,
            new("심의", "Session"),
            new("위원회 심의·의결", "Deliberation by the Committee")
        ),
        new(Confirm, new("확정", "Confirmed"), new("의결에 따른 확정", "Confirmed by resolution")),
    ];

    /// <summary>The cells of an institution.</summary>
    public static IReadOnlyList<BoardCell> CellsOf(
        BoardFacts facts,
        BusinessCalendar calendar,
        DateOnly today
    )
    {
        BoardTask[] parts = Of(facts, key => key.StartsWith(Parts, StringComparison.Ordinal));
        BoardTask[] drafts = Of(facts, key => key is Draft or Revise);
        BoardTask[] approvals = Of(facts, key => key == Approve);
        BoardTask[] reviews = Of(facts, key => key == Review);
        bool submitted =
            facts.Plan
            is PlanState.Submitted
                or PlanState.UnderReview
                or PlanState.Accepted
                or PlanState.Confirmed;
        bool accepted = facts.Plan is PlanState.Accepted or PlanState.Confirmed;
        bool drafted =
            submitted || facts.Plan == PlanState.InApproval || approvals.Any(t => t.IsOpen);
        BoardCell[] cells =
        [
            new(
                Acknowledge,
                facts.Acknowledged ? CellState.Done
                    : facts.GuidelinesIssued ? CellState.Running
                    : CellState.Waiting,
                null,
                0,
                null,
                "",
                null
            ),
            PartsCell(facts, parts, calendar, today),
            DraftCell(drafts, drafted, calendar, today),
            TaskCell(Approve, approvals, submitted, calendar, today),
            TaskCell(Review, reviews, accepted, calendar, today),
            SessionCell(facts, accepted),
            new(
                Confirm,
                facts.Plan == PlanState.Confirmed ? CellState.Done : CellState.Waiting,
                null,
                0,
                null,
                "",
                null
            ),
        ];
        return facts.OpenIncidents == 0 ? cells : [.. WithIncident(cells)];
    }

    private static BoardTask[] Of(BoardFacts facts, Func<string, bool> isStep) =>
        [.. facts.Tasks.Where(t => isStep(t.StepKey)).OrderBy(t => t.OpenedAt)];

    private static BoardCell PartsCell(
        BoardFacts facts,
        BoardTask[] tasks,
        BusinessCalendar calendar,
        DateOnly today
    )
    {
        bool allIn = facts.Parts > 0 && facts.PartsIn == facts.Parts;
        BoardCell cell = TaskCell(Parts, tasks, allIn, calendar, today);
        return facts.Parts == 0
            ? cell
            : cell with
            {
                Progress = string.Create(
                    CultureInfo.InvariantCulture,
                    $"{facts.PartsIn}/{facts.Parts}"
                ),
            };
    }

    private static BoardCell DraftCell(
        BoardTask[] tasks,
        bool drafted,
        BusinessCalendar calendar,
        DateOnly today
    )
    {
        BoardCell cell = TaskCell(Draft, tasks, drafted, calendar, today);
        bool cameBack = tasks.Any(t => t.IsOpen && t.StepKey == Revise);
        return cell.State == CellState.Running && cameBack
            ? cell with
            {
                State = CellState.Returned,
            }
            : cell;
    }

    private static BoardCell TaskCell(
        string key,
        BoardTask[] tasks,
        bool done,
        BusinessCalendar calendar,
        DateOnly today
    )
    {
        if (tasks.Where(t => t.IsOpen).OrderBy(t => t.DueOn).FirstOrDefault() is { } open)
        {
            int late = LateBy(open.DueOn, today, calendar);
            return new(
                key,
                today > open.DueOn ? CellState.Late : CellState.Running,
                open.DueOn,
                late,
                open.Who,
                "",
                open.TaskId
            );
        }

        BoardTask? last = tasks.LastOrDefault();
        return new(
            key,
            done ? CellState.Done : CellState.Waiting,
            last?.DueOn,
            done && last?.ClosedOn is { } closed ? LateBy(last.DueOn, closed, calendar) : 0,
            null,
            "",
            last?.TaskId
        );
    }

    private static BoardCell SessionCell(BoardFacts facts, bool accepted) =>
        facts.Item switch
        {
            { Outcome: ResolutionOutcome.Adopted or ResolutionOutcome.Amended } item => new(
                Resolution,
                CellState.Done,
                item.Date,
                0,
                null,
                item.Number ?? "",
                null
            ),
            { Outcome: null } item => new(
                Resolution,
                CellState.Running,
                item.Date,
                0,
                null,
                "",
                null
            ),
            { } item when !accepted => new(
                Resolution,
                CellState.Returned,
                item.Date,
                0,
                null,
                item.Number ?? "",
                null
            ),
            _ => new(Resolution, CellState.Waiting, null, 0, null, "", null),
        };

    // The incident stands where the work stands: at the first step that is neither done nor in somebody's hands.
    private static IEnumerable<BoardCell> WithIncident(BoardCell[] cells)
    {
        bool shown = false;
        foreach (BoardCell cell in cells)
        {
            bool here = !shown && cell.StepKey != Acknowledge && cell.State == CellState.Waiting;
            shown |= here;
            yield return here ? cell with { State = CellState.Stopped } : cell;
        }
    }

    private static int LateBy(DateOnly due, DateOnly day, BusinessCalendar calendar) =>
        day > due ? Math.Max(0, calendar.BusinessDaysBetween(due, day)) : 0;
}

/// <summary>What is known of an institution's year.</summary>
/// <param name="Plan">Null where there is no plan yet.</param>
/// <param name="Item">Its plan's latest coming before the GPEC; null for none.</param>
public sealed record BoardFacts(
    bool GuidelinesIssued,
    bool Acknowledged,
    PlanState? Plan,
    IReadOnlyList<BoardTask> Tasks,
    BoardItem? Item,
    int OpenIncidents
)
{
    /// <summary>Units that fill a part.</summary>
    public int Parts { get; init; }

    /// <summary>Of them, those whose part is in or waived (R11b).</summary>
    public int PartsIn { get; init; }
}

/// <summary>A deadline task as the board needs it.</summary>
public sealed record BoardTask(
    string? InstitutionId,
    string StepKey,
    string TaskId,
    string? UnitId,
    bool IsOpen,
    DateOnly DueOn,
    DateTimeOffset OpenedAt,
    DateOnly? ClosedOn,
    LocalizedText? Who,
    Role? Role,
    bool WaitsForExtension
);

/// <summary>A plan on an agenda.</summary>
public sealed record BoardItem(DateOnly Date, ResolutionOutcome? Outcome, string? Number);

using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.Tests.DeadlineTasks;

/// <summary>Makes tasks as a workflow would: KIPO's officer drafts the plan by the last business day of February 2027.</summary>
internal static class TaskBuilder
{
    public static LadderCalendar Korea { get; } =
        new(BusinessCalendar.Korea, TimeZoneInfo.FindSystemTimeZoneById("Asia/Seoul"));

    public static Doer Officer { get; } = new("officer.KIPO");

    public static Doer Coordinator { get; } = new("coordinator");

    public static DeadlineTask Draft(
        string due = "2027-02-26",
        string opened = "2027-02-01 09:00",
        string id = "task-1",
        ReminderLadder? ladder = null,
        string? form = null
    ) =>
        DeadlineTask.Open(
            new TaskTerms
            {
                Id = id,
                Title = new("성과관리 시행계획 작성", "Draft the annual performance plan"),
                Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, "KIPO"),
                InstitutionId = "KIPO",
                Document = new("annual-plan", "annual-plan:KIPO:2027"),
                Form = form,
                StepKey = "annual-plan.draft",
                Sector = Sector.Central,
                Year = new FiscalYear(2027),
                Due = new(Day(due), "last business day of february", false, []),
                Ladder = ladder ?? ReminderLadder.Default,
            },
            Korea,
            Seoul(opened),
            Doer.Program("workflow (test)")
        );

    public static DateOnly Day(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    /// <summary>A local time in Seoul as the instant it is.</summary>
    public static DateTimeOffset Seoul(string local) =>
        new DateTimeOffset(
            DateTime.ParseExact(
                local,
                "yyyy-MM-dd HH:mm",
                System.Globalization.CultureInfo.InvariantCulture
            ),
            TimeSpan.FromHours(9)
        ).ToUniversalTime();

    /// <summary>All rungs as they fall from now on, by letting each fire at its own time.</summary>
    public static IReadOnlyList<(string Rung, string Day)> Climb(DeadlineTask task)
    {
        List<(string, string)> rungs = [];
        while (task.NextRungAt is { } next)
        {
            foreach (DatedRung fired in task.FireRungs(Korea, next))
            {
                rungs.Add(
                    (
                        fired.Rung.Name,
                        fired.Day.ToString(
                            "yyyy-MM-dd",
                            System.Globalization.CultureInfo.InvariantCulture
                        )
                    )
                );
            }
        }

        return rungs;
    }
}

using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;

namespace Ipses.Application.Tests.DeadlineTasks;

/// <summary>The product with the demo's people and a few tasks, opened as a workflow's step would.</summary>
internal static class TaskWorld
{
    public const string Officer = "officer.KIPO";

    public static Task<ProductHost> StartAsync() => ProductHost.StartAsync(StartingPoint.People);

    /// <summary>Opens a task for a role at a body; it is about that institution's plan of 2027.</summary>
    public static Task OpenAsync(
        this ProductHost product,
        string id,
        string due = "2027-02-26",
        Role role = Role.PerformanceOfficer,
        string body = "KIPO",
        string? institution = "KIPO",
        string? form = null,
        string step = "annual-plan.draft"
    ) =>
        product.StageAsync(unit =>
            unit.Add(
                DeadlineTask.Open(
                    new TaskTerms
                    {
                        Id = id,
                        Title = new("시행계획 작성", "Draft the plan"),
                        Assignee = Assignee.HoldersOf(role, body),
                        InstitutionId = institution,
                        Document = institution is null
                            ? null
                            : new("annual-plan", $"annual-plan:{institution}:2027"),
                        Form = form,
                        StepKey = step,
                        Sector = Sector.Central,
                        Year = new FiscalYear(2027),
                        Due = new(Day(due), "last business day of february", false, []),
                        LegalBasis = new("정부업무평가 기본법 제6조", "GPEA, Article 6"),
                    },
                    Calendar(product),
                    unit.Now,
                    Doer.Program("workflow (test)")
                )
            )
        );

    public static LadderCalendar Calendar(ProductHost product) =>
        new(BusinessCalendar.Korea, product.Clock.Zone);

    public static DateOnly Day(string date) =>
        DateOnly.ParseExact(date, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

    public static async Task<DeadlineTask> TaskAsync(this ProductHost product, string id) =>
        (
            await product.ReadAsync<DeadlineTask>(tasks => tasks.Where(task => task.Id == id))
        ).Single();

    public static async Task<IReadOnlyList<(string Day, string Person, int Rung)>> RemindersAsync(
        this ProductHost product
    ) =>
        [
            .. (await product.ReadAsync<Reminder>())
                .OrderBy(reminder => reminder.Day)
                .ThenBy(reminder => reminder.PersonId, StringComparer.Ordinal)
                .Select(reminder =>
                    (
                        reminder.Day.ToString(
                            "yyyy-MM-dd",
                            System.Globalization.CultureInfo.InvariantCulture
                        ),
                        reminder.PersonId,
                        reminder.BusinessDays
                    )
                ),
        ];
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Benchmarks.Pages;

/// <summary>The demo on 2 February, when every institution drafts its plan, and 20,000 open tasks beside.</summary>
internal static class ManyTasks
{
    /// <summary>Open tasks that are added.</summary>
    public const int Count = 20_000;

    /// <summary>A unit compares all that it holds at each step: many small ones are quicker than a large one.</summary>
    private const int Together = 20;

    /// <summary>The database with all of them.</summary>
    public static readonly StartingPoint Database = new(
        "twenty-thousand-tasks",
        DemoYear.Drafting,
        AddAsync
    );

    private static async Task AddAsync(ProductHost product)
    {
        string[] institutions =
        [
            .. (await product.ReadAsync<Institution>(all => all.Where(one => one.IsEvaluated)))
                .Select(one => one.Id)
                .Order(StringComparer.Ordinal),
        ];
        BusinessCalendar days = await product.InScopeAsync(
            Actor.Program("benchmark"),
            services =>
                services
                    .GetRequiredService<IBusinessCalendars>()
                    .CurrentAsync(CancellationToken.None)
        );
        LadderCalendar calendar = new(days, product.Clock.Zone);
        for (int first = 0; first < Count; first += Together)
        {
            await product.StageAsync(unit =>
            {
                foreach (int number in Enumerable.Range(first, Together))
                {
                    unit.Add(
                        TaskOf(
                            number,
                            institutions[number % institutions.Length],
                            calendar,
                            product.Clock
                        )
                    );
                }
            });
        }
    }

    private static DeadlineTask TaskOf(
        int number,
        string institution,
        LadderCalendar calendar,
        CycleClock clock
    ) =>
        DeadlineTask.Open(
            new TaskTerms
            {
                Id = $"benchmark-{number}",
                Title = new($"실적 자료 {number} 제출", $"Hand in evidence {number}"),
                Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, institution),
                InstitutionId = institution,
                Document = new("annual-plan", $"annual-plan:{institution}:2027"),
                Form = TaskForms.Confirm,
                StepKey = $"evidence.{number % 12}",
                Sector = Sector.Central,
                Year = new FiscalYear(2027),
                Due = new(clock.Today.AddDays(number % 60 - 10), null, false, []),
            },
            calendar,
            clock.GetUtcNow(),
            Doer.Program("benchmark")
        );
}

using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Mail;
using Ipses.Application.Rehearsal;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Databases;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Rehearsal;

/// <summary>Two processes of a ministry's IT on one PostgreSQL: whoever comes first does a thing, and nobody does it again.</summary>
public sealed class SharedWorkTests
{
    [Fact]
    public async Task Two_processes_that_pump_the_same_cycle_at_once_open_send_and_journal_nothing_twice()
    {
        string database = await PostgreSqlProduct.CreateDatabaseAsync(StartingPoint.Demo);
        await using ProductHost one = await PostgreSqlProduct.StartOnAsync(database);
        await using ProductHost other = await PostgreSqlProduct.StartOnAsync(database);
        (
            await one.As("coordinator").SendAsync(new OpenCycle(Sector.Central, 2027))
        ).Errors.ShouldBeEmpty();

        SyntheticRun people = one.Services.GetRequiredService<SyntheticRun>();
        using (await people.BeginAsync(Profile.OnTime))
        {
            for (
                DateOnly day = new(2027, 1, 5);
                day <= new DateOnly(2027, 2, 2);
                day = day.AddDays(1)
            )
            {
                await AdvanceTogetherAsync(
                    one,
                    other,
                    one.Clock.InstantOf(day, new TimeOnly(9, 0))
                );
            }
        }

        IReadOnlyList<DeadlineTask> tasks = await one.ReadAsync<DeadlineTask>();
        tasks.Count(task => task.StepKey == "annual-plan.draft").ShouldBe(39);
        tasks
            .GroupBy(task => $"{task.StepKey} {task.AssigneeKey} {task.DocumentId}")
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();
        await EachMailLeftOnceAsync(one, other);
        (await one.JournalFaultsAsync()).ShouldBeEmpty();
    }

    /// <summary>
    /// Two processes share the hour of the day: a clock that ran ahead of the other by more than the lease of a letter would take over
    /// what the other is just sending.
    /// </summary>
    private static async Task AdvanceTogetherAsync(
        ProductHost one,
        ProductHost other,
        DateTimeOffset to
    )
    {
        for (DateTimeOffset now = one.Clock.GetUtcNow(); ; )
        {
            await Task.WhenAll(one.DrainAsync(), other.DrainAsync());
            // What one gave the other to do after it had looked is done now, before the clock moves on.
            await Task.WhenAll(one.DrainAsync(), other.DrainAsync());
            if (now == to)
            {
                return;
            }

            DateTimeOffset? next = await Pump(one).NextDueAsync(CancellationToken.None);
            now =
                next > to || next is null ? to
                : next > now ? next.Value
                : Min(now.AddHours(1), to);
            one.Clock.MoveTo(now);
            other.Clock.MoveTo(now);
        }

        static DateTimeOffset Min(DateTimeOffset a, DateTimeOffset b) => a < b ? a : b;
        static DuePump Pump(ProductHost process) => process.Services.GetRequiredService<DuePump>();
    }

    private static async Task EachMailLeftOnceAsync(params ProductHost[] processes)
    {
        IReadOnlyList<OutgoingMail> mails = await processes[0].ReadAsync<OutgoingMail>();
        mails.Where(mail => mail.State != MailState.Sent).Select(mail => mail.Key).ShouldBeEmpty();
        string[] left =
        [
            .. processes
                .Select(process => Path.Combine(process.DataFolder, "mail"))
                .Where(Directory.Exists)
                .SelectMany(folder =>
                    Directory.GetFiles(folder, "*.eml", SearchOption.AllDirectories)
                ),
        ];
        left.Length.ShouldBe(mails.Count);
    }
}

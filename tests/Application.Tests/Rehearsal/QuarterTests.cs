using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.Common;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Mail;
using Ipses.Application.Rehearsal;
using Ipses.Application.Tests.Mail;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;
using Ipses.Testing.Databases;
using Ipses.Testing.Mail;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Rehearsal;

/// <summary>The quarter from January's guidelines to March's confirmation, headless, for all 39 institutions.</summary>
public sealed class QuarterTests
{
    /// <summary>The plans are asked for in the half hour after it, and reminders of the acknowledgement go out a day later.</summary>
    private static readonly DateOnly ServerGone = new(2027, 2, 1);

    [SkippableTheory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task The_quarter_of_all_institutions_ends_with_every_plan_confirmed_and_nothing_done_twice_although_the_mail_server_was_away_for_a_day(
        DatabaseProvider database
    )
    {
        await using SmtpServer server = await SmtpServer.StartAsync();
        await using ProductHost product = await OpenedAsync(database, MailWorld.SettingsOf(server));
        SyntheticRun run = product.Services.GetRequiredService<SyntheticRun>();
        using (await run.BeginAsync(Profile.OnTime))
        {
            await product.AdvanceToAsync(ServerGone, new TimeOnly(8, 30));
            await server.StopAsync();
            int arrived = server.Received.Count;
            await product.AdvanceToAsync(ServerGone.AddDays(1), new TimeOnly(9, 30));

            DeadlinesAndRemindersWait(await product.ReadAsync<OutgoingMail>());
            server.Received.Count.ShouldBe(arrived);
            await server.StartAgainAsync();
            await product.AdvanceToAsync(new DateOnly(2027, 3, 31));
        }

        Refusals(run).ShouldBeEmpty();
        await EveryPlanIsConfirmedByAResolutionAsync(product);
        await NoTaskIsOpenOrDoubleAsync(product);
        await EveryMailHasArrivedOnceAsync(product, server);
        await JournalsAreContiguousAndNothingIsBrokenAsync(product);
    }

    [Fact]
    public async Task Opening_a_year_twice_creates_nothing_twice()
    {
        await using ProductHost product = await OpenedAsync(DatabaseProvider.Sqlite);
        await product.AdvanceToAsync(new DateOnly(2027, 1, 5));
        int instances = (await InstancesAsync(product)).Count;
        string[] tasks = [.. (await product.ReadAsync<DeadlineTask>()).Select(task => task.Id)];

        await product.As("coordinator").SendAsync(new OpenCycle(Sector.Central, 2027));
        await product.AdvanceToAsync(new DateOnly(2027, 1, 6));

        (await InstancesAsync(product)).Count.ShouldBe(instances);
        (await product.ReadAsync<DeadlineTask>()).Select(task => task.Id).ShouldBe(tasks);
    }

    private static async Task<ProductHost> OpenedAsync(
        DatabaseProvider database,
        IReadOnlyDictionary<string, string?>? settings = null
    )
    {
        ProductHost product = database switch
        {
            DatabaseProvider.PostgreSql => await PostgreSqlProduct.StartAsync(
                StartingPoint.Demo,
                settings
            ),
            DatabaseProvider.SqlServer => (
                await SqlServerProduct.StartAsync(StartingPoint.Demo, settings)
            ).Product,
            _ => await ProductHost.StartAsync(StartingPoint.Demo, settings: settings),
        };
        (
            await product.As("coordinator").SendAsync(new OpenCycle(Sector.Central, 2027))
        ).Errors.ShouldBeEmpty();
        return product;
    }

    private static IEnumerable<string> Refusals(SyntheticRun run) =>
        run
            .Deeds.Where(deed => deed.Refusal is not null)
            .GroupBy(deed => $"{deed.Step} {deed.Refusal}")
            .Select(group => $"{group.Key} {group.Count()} times");

    private static async Task EveryPlanIsConfirmedByAResolutionAsync(ProductHost product)
    {
        IReadOnlyList<AnnualPlan> plans = await product.ReadAsync<AnnualPlan>(all =>
            all.Where(plan => plan.Year == 2027)
        );
        plans
            .Where(plan => plan.State != PlanState.Confirmed)
            .Select(plan => $"{plan.InstitutionId} {plan.State}")
            .ShouldBeEmpty();
        plans.Count.ShouldBe(39);
        IReadOnlyList<Resolution> resolutions = await product.ReadAsync<Resolution>();
        plans
            .Select(plan => plan.Id)
            .Except(resolutions.Where(one => one.IsAdopted).Select(one => one.DocumentId))
            .ShouldBeEmpty();
    }

    private static async Task NoTaskIsOpenOrDoubleAsync(ProductHost product)
    {
        IReadOnlyList<DeadlineTask> tasks = await product.ReadAsync<DeadlineTask>();
        tasks
            .Where(task => task.IsOpen)
            .Select(task => $"{task.StepKey} {task.AssigneeKey}")
            .ShouldBeEmpty();
        // Only what was returned comes again: two of the synthetic plans are weak on purpose.
        tasks
            .Where(task => !GeneratedPlans.Faulty.Contains(task.InstitutionId ?? ""))
            .GroupBy(task => $"{task.StepKey} {task.AssigneeKey} {task.DocumentId}")
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .ShouldBeEmpty();
    }

    private static void DeadlinesAndRemindersWait(IReadOnlyList<OutgoingMail> mails)
    {
        OutgoingMail[] waiting = [.. mails.Where(mail => mail.State != MailState.Sent)];
        waiting.ShouldAllBe(mail => mail.State == MailState.Queued && mail.Why != null);
        foreach (
            string told in (string[])
                [
                    "[To do] Draft the annual performance plan 2027",
                    "[To do] Fill your unit's part",
                    "[Reminder] Acknowledge the guidelines",
                ]
        )
        {
            waiting.ShouldContain(mail =>
                mail.Content.Subject.En.StartsWith(told, StringComparison.Ordinal)
            );
        }
    }

    private static async Task EveryMailHasArrivedOnceAsync(ProductHost product, SmtpServer server)
    {
        IReadOnlyList<OutgoingMail> mails = await product.ReadAsync<OutgoingMail>();
        mails.Where(mail => mail.State != MailState.Sent).Select(mail => mail.Id).ShouldBeEmpty();
        mails.ShouldAllBe(mail =>
            mail.SentAt != null && mail.History.Last().State == MailState.Sent
        );
        IReadOnlyList<ReceivedMail> received = await server.WaitForAsync(mails.Count);
        received
            .Select(mail => $"{mail.Message.MessageId} {string.Join(' ', mail.To)}")
            .Order(StringComparer.Ordinal)
            .ShouldBe(
                mails
                    .Select(mail => $"{mail.MessageId} {mail.Address}")
                    .Order(StringComparer.Ordinal)
            );
    }

    private static async Task JournalsAreContiguousAndNothingIsBrokenAsync(ProductHost product)
    {
        foreach (InstanceRecord instance in await InstancesAsync(product))
        {
            IReadOnlyList<JournalRecord> journal = await product.InScopeAsync(
                Actor.Program("test"),
                services =>
                    services
                        .GetRequiredService<IEngineStore>()
                        .ReadJournalAsync(instance.Id, 0, 10_000, CancellationToken.None)
            );
            journal
                .Select(row => row.Sequence)
                .ShouldBe(Enumerable.Range(1, instance.Version), instance.Id);
        }

        (
            await product.InScopeAsync(
                Actor.Program("test"),
                services =>
                    services
                        .GetRequiredService<IEngineStore>()
                        .ListIncidentsAsync(null, openOnly: true, CancellationToken.None)
            )
        )
            .Select(incident => incident.Message)
            .ShouldBeEmpty();
    }

    private static Task<IReadOnlyList<InstanceRecord>> InstancesAsync(ProductHost product) =>
        product.InScopeAsync(
            Actor.Program("test"),
            services =>
                services
                    .GetRequiredService<IEngineStore>()
                    .ListInstancesAsync(new InstanceQuery { Take = 1000 }, CancellationToken.None)
        );
}

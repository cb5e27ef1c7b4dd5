using Ipses.Application.Mail;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using MimeKit;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Mail;

/// <summary>R21: several reminders to one person on one day make one mail.</summary>
public sealed class DigestTests : IAsyncLifetime
{
    private ProductHost _product = null!;

    public async Task InitializeAsync() =>
        _product = await ProductHost.StartAsync(StartingPoint.People);

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task R21_Two_tasks_that_remind_on_one_morning_make_one_mail_with_both_in_it()
    {
        await OpenAsync("draft", "KIPO", new DateOnly(2027, 1, 20));
        await OpenAsync("report", "KIPO", new DateOnly(2027, 1, 20));
        await _product.AdvanceToAsync(new DateOnly(2027, 1, 15), new TimeOnly(8, 59));
        int before = DigestsTo("officer@kipo.example").Count;
        await _product.AdvanceToAsync(new DateOnly(2027, 1, 15));
        IReadOnlyList<MimeMessage> digests = DigestsTo("officer@kipo.example");
        digests.Count.ShouldBe(before + 1, "three business days before, one mail for both");
        MimeMessage digest = digests[^1];
        digest.Date.ShouldBe(_product.Clock.InstantOf(new(2027, 1, 15), new(9, 0)));
        digest.TextBody!.ShouldContain("draft 작성");
        digest.TextBody!.ShouldContain("report 작성");
        digest.TextBody!.ShouldContain("2027. 1. 20.(수) 24:00 (3영업일 남음)");
        digest.Attachments.Count().ShouldBe(1);
    }

    [Fact]
    public async Task R21_A_whole_ladder_makes_one_mail_a_morning_and_climbs_to_head_and_coordinator()
    {
        await OpenAsync("draft", "KIPO", new DateOnly(2027, 1, 20));
        await _product.AdvanceToAsync(new DateOnly(2027, 2, 5));
        DigestsTo("officer@kipo.example")
            .Select(mail => DateOnly.FromDateTime(mail.Date.ToOffset(TimeSpan.FromHours(9)).Date))
            .ShouldBe([
                new DateOnly(2027, 1, 11), // 7 business days before
                new DateOnly(2027, 1, 15), // 3
                new DateOnly(2027, 1, 19), // 1
                new DateOnly(2027, 1, 20), // the morning
                new DateOnly(2027, 1, 21), // one day late
            ]);
        DigestsTo("head@kipo.example").ShouldHaveSingleItem().TextBody!.ShouldContain("특허청");
        MimeMessage toCoordinator = (await DigestsOfAsync("coordinator")).ShouldHaveSingleItem();
        toCoordinator.Date.ToOffset(TimeSpan.FromHours(9)).Date.ShouldBe(new DateTime(2027, 1, 25));
        toCoordinator.Subject!.ShouldContain("특허청");
    }

    [Fact]
    public async Task R21_Several_that_are_late_come_to_the_coordinator_in_one_mail()
    {
        foreach (string institution in (string[])["KIPO", "MKE", "MOPAS"])
        {
            await OpenAsync("draft", institution, new DateOnly(2027, 1, 20));
        }

        await _product.AdvanceToAsync(new DateOnly(2027, 1, 26));
        MimeMessage digest = (await DigestsOfAsync("coordinator")).ShouldHaveSingleItem();
        digest.Subject.ShouldBe("[알림] 기한이 지난 할 일 3건");
        digest.HtmlBody!.Split("<li").Length.ShouldBe(4);
    }

    [Fact]
    public async Task R21_A_reminder_that_comes_after_the_days_mail_waits_for_the_next_morning()
    {
        await OpenAsync("draft", "KIPO", new DateOnly(2027, 1, 20));
        await _product.AdvanceToAsync(new DateOnly(2027, 1, 20));
        int before = DigestsTo("officer@kipo.example").Count;
        await _product.StageAsync(async unit =>
        {
            DeadlineTask task = (await unit.FindAsync<DeadlineTask>("draft-KIPO", default))!;
            unit.Add(
                Reminder.Of(
                    task,
                    new(new(2, RungAudience.Assignee), new(2027, 1, 20), unit.Now),
                    "officer.KIPO",
                    null,
                    true,
                    new(2027, 1, 20)
                )
            );
        });
        await _product.DrainAsync();
        DigestsTo("officer@kipo.example").Count.ShouldBe(before);
        await _product.AdvanceToAsync(new DateOnly(2027, 1, 21));
        DigestsTo("officer@kipo.example").Count.ShouldBe(before + 1);
        (await _product.ReadAsync<Reminder>()).ShouldAllBe(one =>
            one.State != ReminderState.Waiting
        );
    }

    [Fact]
    public async Task R21_A_task_that_is_done_reminds_nobody()
    {
        await OpenAsync("draft", "KIPO", new DateOnly(2027, 1, 20));
        await _product.StageAsync(async unit =>
            (await unit.FindAsync<DeadlineTask>("draft-KIPO", default))!
                .Close(TaskOutcome.Done, new("officer.KIPO", null, null), unit.Now)
                .IsSuccess.ShouldBeTrue()
        );
        await _product.AdvanceToAsync(new DateOnly(2027, 2, 5));
        (await _product.ReadAsync<OutgoingMail>()).ShouldNotContain(mail =>
            mail.Key.StartsWith("digest:")
        );
    }

    private async Task OpenAsync(string what, string institution, DateOnly due) =>
        await _product.StageAsync(unit =>
            unit.Add(
                DeadlineTask.Open(
                    new TaskTerms
                    {
                        Id = $"{what}-{institution}",
                        Title = new($"{what} 작성", $"Write the {what}"),
                        Assignee = Assignee.HoldersOf(Role.PerformanceOfficer, institution),
                        InstitutionId = institution,
                        StepKey = "annual-plan.draft",
                        Due = new(due, null, false, []),
                    },
                    new(BusinessCalendar.Korea, _product.Clock.Zone),
                    unit.Now,
                    new(null, null, "test")
                )
            )
        );

    private IReadOnlyList<MimeMessage> DigestsTo(string address) =>
        [
            .. _product
                .Picked()
                .Where(mail =>
                    mail.To.Mailboxes.Single().Address == address
                    && mail.Subject!.StartsWith("[알림]", StringComparison.Ordinal)
                ),
        ];

    private async Task<IReadOnlyList<MimeMessage>> DigestsOfAsync(string person) =>
        DigestsTo(
            (await _product.ReadAsync<Person>(all => all.Where(one => one.Id == person)))
                .Single()
                .Email
        );
}

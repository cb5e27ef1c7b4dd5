using Ipses.Application.Calendars.Activities;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Application.Mail.Activities;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Mail;

/// <summary>The steps Notify and WaitForDate by themselves.</summary>
public sealed class StepTests : IAsyncLifetime
{
    private ProductHost _product = null!;

    public async Task InitializeAsync() =>
        _product = await ProductHost.StartAsync(StartingPoint.People);

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task Every_institution_of_the_sector_is_told_once_a_person_and_a_rerun_tells_nobody_twice()
    {
        Dictionary<string, object?> inputs = new()
        {
            ["roles"] = "[\"PerformanceOfficer\",\"InstitutionHead\"]",
            ["audience"] = "Sector",
            ["subjectKo"] = "2027년도 기본지침이 시행되었습니다",
            ["subjectEn"] = "The 2027 guidelines have been issued",
            ["leadKo"] = "지침을 읽어 주십시오.",
            ["leadEn"] = "Please read the guidelines.",
            ["path"] = "/cycle/guidelines/2027",
        };
        ActivityOutcome told = await RunAsync<Notify>(Notify.Descriptor, inputs);
        told.Kind.ShouldBe(OutcomeKind.Completed);
        told.Ports.ShouldBe(["Done"]);
        EngineJson.Read<int>(told.Outputs.Single().Value).ShouldBe(78);
        await RunAsync<Notify>(Notify.Descriptor, inputs);
        IReadOnlyList<OutgoingMail> mails = await _product.ReadAsync<OutgoingMail>();
        mails.Count.ShouldBe(78);
        mails.ShouldAllBe(mail => mail.Content.Action!.Path == "/cycle/guidelines/2027");
        mails.Select(mail => mail.PersonId).ShouldContain("officer.KIPO");
    }

    [Fact]
    public async Task One_body_is_told_by_its_code()
    {
        ActivityOutcome told = await RunAsync<Notify>(
            Notify.Descriptor,
            new()
            {
                ["roles"] = (string[])["Coordinator"],
                ["audience"] = "Body",
                ["body"] = "PMO",
                ["subjectKo"] = "모두 확정되었습니다",
                ["subjectEn"] = "All is confirmed",
            }
        );
        EngineJson.Read<int>(told.Outputs.Single().Value).ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Elsas_mail_goes_to_people_of_the_site_once_each_and_as_plain_text()
    {
        IReadOnlyList<Person> people = await _product.ReadAsync<Person>();
        string officer = people.Single(person => person.Id == "officer.KIPO").Email;
        string other = people.First(person => person.Email != officer).Email;
        Dictionary<string, object?> inputs = new()
        {
            ["from"] = "somebody@elsewhere.example",
            ["to"] = (string[])[officer.ToUpperInvariant()],
            ["cc"] = (string[])[officer, other],
            ["subject"] = "Lunch",
            ["body"] = "<p>At <b>noon</b> &amp; not later</p>",
        };
        (await RunAsync<SendEmail>(SendEmail.Descriptor, inputs)).Ports.ShouldBe(["Done"]);
        await RunAsync<SendEmail>(SendEmail.Descriptor, inputs);
        IReadOnlyList<OutgoingMail> mails = await _product.ReadAsync<OutgoingMail>();
        mails.Count.ShouldBe(2);
        mails.Select(mail => mail.PersonId).ShouldContain("officer.KIPO");
        mails.ShouldAllBe(mail => mail.Content.Lead.En == "At noon & not later");
    }

    [Theory]
    [InlineData("stranger@elsewhere.example", null, "SendEmail.UnknownRecipient")]
    [InlineData("", null, "SendEmail.Nobody")]
    [InlineData("stranger@elsewhere.example", "/etc/passwd", "SendEmail.Attachments")]
    public async Task Elsas_mail_reaches_no_stranger_and_carries_no_file(
        string to,
        string? attachment,
        string code
    )
    {
        ActivityOutcome outcome = await RunAsync<SendEmail>(
            SendEmail.Descriptor,
            new()
            {
                ["to"] = (string[])[to],
                ["subject"] = "Secret",
                ["attachments"] = attachment,
            }
        );
        outcome.Fault!.Code.ShouldBe(code);
        (await _product.ReadAsync<OutgoingMail>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_drawn_at_the_error_of_Elsas_mail_stands_in_for_the_mail()
    {
        ActivityNode instead = Step("instead");

        ActivityOutcome outcome = await RunAsync<SendEmail>(
            SendEmail.Descriptor,
            ToStranger(),
            instead
        );

        outcome.Kind.ShouldBe(OutcomeKind.Waiting);
        outcome
            .Effects.OfType<ActivityEffect.Schedule>()
            .ShouldHaveSingleItem()
            .Child.Node.ShouldBe(instead);
    }

    [Theory]
    [InlineData(ChildResultKind.Completed, OutcomeKind.Completed)]
    [InlineData(ChildResultKind.Cancelled, OutcomeKind.Completed)]
    [InlineData(ChildResultKind.Emitted, OutcomeKind.Waiting)]
    public async Task Elsas_mail_is_done_when_what_stood_in_for_it_has_ended(
        ChildResultKind news,
        OutcomeKind expected
    )
    {
        ActivityNode instead = Step("instead");

        ActivityOutcome outcome = await CallAsync<SendEmail>(
            SendEmail.Descriptor,
            ToStranger(),
            instead,
            (mail, context, token) =>
                mail.ChildCompletedAsync(
                    context,
                    new ChildResult("8", instead, "", news, ["Done"], []),
                    token
                )
        );

        outcome.Kind.ShouldBe(expected);
    }

    private static Dictionary<string, object?> ToStranger() =>
        new() { ["to"] = (string[])["stranger@elsewhere.example"], ["subject"] = "Secret" };

    private static ActivityNode Step(string id) =>
        new()
        {
            Id = id,
            NodeId = "flow:step:" + id,
            Type = "Elsa.WriteLine",
        };

    [Theory]
    [InlineData("Janitor", "PMO", "/cycle", "Notify.UnknownRole")]
    [InlineData("UnitHead", "PMO", "/cycle", "Notify.NobodyToTell")]
    [InlineData("Coordinator", "PMO", "https://elsewhere.example", "Notify.PathOutside")]
    public async Task A_step_that_would_tell_nobody_or_lead_elsewhere_stops_with_an_incident(
        string role,
        string body,
        string path,
        string code
    )
    {
        ActivityOutcome outcome = await RunAsync<Notify>(
            Notify.Descriptor,
            new()
            {
                ["roles"] = role,
                ["body"] = body,
                ["path"] = path,
                ["subjectKo"] = "제목",
                ["subjectEn"] = "Subject",
            }
        );
        outcome.Fault!.Code.ShouldBe(code);
        (await _product.ReadAsync<OutgoingMail>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task R20_A_step_waits_until_nine_in_the_morning_of_its_date()
    {
        ActivityOutcome waits = await RunAsync<WaitForDate>(
            WaitForDate.Descriptor,
            Rule("first business day of february")
        );
        ActivityEffect.CreateBookmark bookmark = waits
            .Effects.ShouldHaveSingleItem()
            .ShouldBeOfType<ActivityEffect.CreateBookmark>();
        bookmark.Bookmark.Due.ShouldBe(_product.Clock.InstantOf(new(2027, 2, 1), new(9, 0)));
    }

    [Fact]
    public async Task R20_A_date_that_has_passed_is_waited_for_no_longer()
    {
        ActivityOutcome done = await RunAsync<WaitForDate>(
            WaitForDate.Descriptor,
            Rule("1 january")
        );
        done.Kind.ShouldBe(OutcomeKind.Completed);
        EngineJson.Read<string>(done.Outputs.Single().Value).ShouldBe("2027-01-01");
    }

    [Fact]
    public async Task R20_A_rule_that_is_not_understood_stops_the_step_with_how_far_it_was()
    {
        ActivityOutcome stopped = await RunAsync<WaitForDate>(
            WaitForDate.Descriptor,
            Rule("last workday of february")
        );
        stopped.Fault!.Code.ShouldBe("DueRule.NotUnderstood");
        stopped.Fault.Message.ShouldContain("\"last\"");
    }

    private static Dictionary<string, object?> Rule(string rule) =>
        new() { ["dueKey"] = "annual-plan.open", ["dueRule"] = rule };

    private Task<ActivityOutcome> RunAsync<TActivity>(
        ActivityDescriptor descriptor,
        Dictionary<string, object?> inputs,
        ActivityNode? error = null
    )
        where TActivity : Activity =>
        CallAsync<TActivity>(
            descriptor,
            inputs,
            error,
            (activity, context, token) => activity.ExecuteAsync(context, token)
        );

    private async Task<ActivityOutcome> CallAsync<TActivity>(
        ActivityDescriptor descriptor,
        Dictionary<string, object?> inputs,
        ActivityNode? error,
        Func<TActivity, ActivityContext, CancellationToken, ValueTask<ActivityOutcome>> call
    )
        where TActivity : Activity =>
        await _product.InScopeAsync(
            Actor.Program("workflow"),
            async scope =>
                (
                    await scope
                        .GetRequiredService<ITransaction>()
                        .RunAsync<ActivityOutcome>(
                            async token =>
                                await call(
                                    ActivatorUtilities.CreateInstance<TActivity>(scope),
                                    new StepContext(
                                        scope,
                                        _product.Clock.GetUtcNow(),
                                        descriptor,
                                        inputs,
                                        error is null
                                            ? null
                                            : new Dictionary<string, IReadOnlyList<ActivityNode>>(
                                                StringComparer.OrdinalIgnoreCase
                                            )
                                            {
                                                ["error"] = [error],
                                            }
                                    ),
                                    token
                                ),
                            CancellationToken.None
                        )
                ).Value
        );
}

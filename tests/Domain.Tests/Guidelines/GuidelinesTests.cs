using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Domain.Tests.Deliberations;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Guidelines;

public class GuidelinesTests
{
    private static readonly Deed Deed = new(
        "coordinator",
        null,
        new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero)
    );
    private static readonly DateOnly Issue = new(2027, 1, 29);

    [Fact]
    public void R14_guidelines_without_a_resolution_can_not_be_issued_whoever_asks()
    {
        YearGuidelines guidelines = Draft();
        guidelines.Issue(Issue, Deed).Errors[0].Code.ShouldBe("Guidelines.NotResolved");
        guidelines.SendToAgenda(1, Deed);

        guidelines.Issue(Issue, Deed).Errors[0].Code.ShouldBe("Guidelines.NotResolved");
        guidelines.State.ShouldBe(GuidelinesState.OnAgenda);
    }

    [Fact]
    public void R14_a_resolution_on_another_document_does_not_resolve_them()
    {
        YearGuidelines guidelines = OnAgenda();

        guidelines
            .TakeResolution(
                SessionBuilder.ResolutionFor(
                    "guidelines",
                    "guidelines:central:2026",
                    ResolutionOutcome.Adopted
                ),
                Deed
            )
            .Errors[0]
            .Code.ShouldBe("Guidelines.WrongResolution");
    }

    [Fact]
    public void R14_adopted_guidelines_are_issued_once()
    {
        YearGuidelines guidelines = OnAgenda();
        guidelines.TakeResolution(Resolved(guidelines, ResolutionOutcome.Adopted), Deed);
        guidelines.TakeEvents();

        guidelines.Issue(Issue, Deed).IsSuccess.ShouldBeTrue();
        guidelines.Issue(Issue.AddDays(1), Deed).IsSuccess.ShouldBeTrue();

        guidelines.IssuedOn.ShouldBe(Issue);
        guidelines
            .TakeEvents()
            .ShouldHaveSingleItem()
            .ShouldBeOfType<GuidelinesIssued>()
            .ResolutionNumber.ShouldBe("GPEC-2027-001");
    }

    [Theory]
    [InlineData(ResolutionOutcome.Remanded)]
    [InlineData(ResolutionOutcome.Rejected)]
    public void R36_guidelines_that_were_not_adopted_are_a_draft_again(ResolutionOutcome outcome)
    {
        YearGuidelines guidelines = OnAgenda();

        guidelines.TakeResolution(Resolved(guidelines, outcome), Deed);

        guidelines.State.ShouldBe(GuidelinesState.Draft);
        guidelines.CanBeEdited.ShouldBeTrue();
    }

    [Fact]
    public void R36_an_amendment_can_still_be_written_in_before_issue()
    {
        YearGuidelines guidelines = OnAgenda();

        guidelines.TakeResolution(Resolved(guidelines, ResolutionOutcome.Amended), Deed);

        guidelines.Amendment.ShouldBe("reason");
        guidelines.CanBeEdited.ShouldBeTrue();
    }

    [Fact]
    public void A_stale_edit_is_refused_and_says_who_changed_what_they_did_not_see()
    {
        YearGuidelines guidelines = Draft();
        guidelines.Edit(Edit(1), Deed with { By = "the first" });

        Error refusal = guidelines.Edit(Edit(1), Deed).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("Guidelines.Stale");
        refusal.Kind.ShouldBe(ErrorKind.Conflict);
        refusal.Message.En.ShouldContain("the first");
    }

    [Fact]
    public void R14_guidelines_before_the_committee_are_locked() =>
        OnAgenda().Edit(Edit(1), Deed).Errors[0].Code.ShouldBe("Guidelines.Locked");

    [Fact]
    public void Every_wrong_setting_and_rule_of_an_edit_is_named_at_once()
    {
        Result refused = Draft()
            .Edit(
                Edit(1) with
                {
                    Settings = new Dictionary<string, string>
                    {
                        ["target.challenge-multiplier"] = "nine",
                        ["no.such"] = "1",
                    },
                    DueRules = new Dictionary<string, DueOverride>
                    {
                        ["annual-plan.draft"] = new("last fryday of february", "early Seollal"),
                        ["annual-plan.review"] = new("4th business day of march", ""),
                    },
                },
                Deed
            );

        refused
            .Errors.Select(e => e.Code)
            .ShouldBe([
                "Guidelines.SettingOutOfRange",
                "Guidelines.UnknownSetting",
                "DueRule.NotUnderstood",
                "Guidelines.DueReasonMissing",
            ]);
        refused.Errors[2].Field.ShouldBe("dueRules[annual-plan.draft]");
    }

    [Fact]
    public void R14_a_setting_left_empty_takes_its_default_and_one_without_default_stays_unset()
    {
        YearGuidelines guidelines = Draft();

        guidelines
            .Edit(
                Edit(1) with
                {
                    Settings = new Dictionary<string, string>
                    {
                        ["target.challenge-multiplier"] = "1.50",
                        ["session.notice-days"] = "",
                    },
                },
                Deed
            )
            .IsSuccess.ShouldBeTrue();

        YearSettings.Number(guidelines, SettingsCatalogue.ChallengeMultiplier).ShouldBe(1.5m);
        YearSettings.Count(guidelines, SettingsCatalogue.NoticeDays).ShouldBe(7);
        YearSettings
            .Text(guidelines, SettingsCatalogue.Find("programme.threshold")!)
            .ShouldBeNull();
        YearSettings.Number(null, SettingsCatalogue.ChallengeMultiplier).ShouldBe(1m);
    }

    [Fact]
    public void Every_default_of_the_catalogue_lies_in_its_own_range_and_every_key_is_unique()
    {
        SettingsCatalogue.All.Select(s => s.Key).ShouldBeUnique();
        SettingsCatalogue
            .All.Where(s => s.Default is not null && s.Read(s.Default).IsRefused)
            .Select(s => s.Key)
            .ShouldBeEmpty();
    }

    [Fact]
    public void R14_a_text_that_lacks_a_language_does_not_go_to_the_committee()
    {
        YearGuidelines guidelines = Draft();
        guidelines.Edit(
            Edit(1) with
            {
                Texts = [new GuidelineText("basic", LocalizedText.Same("t"), new("본문", " "))],
            },
            Deed
        );

        guidelines.SendToAgenda(2, Deed).Errors[0].Code.ShouldBe("Guidelines.TextMissing");
    }

    [Fact]
    public void An_institution_acknowledges_once_and_only_what_is_issued()
    {
        YearGuidelines guidelines = OnAgenda();
        guidelines.Acknowledge("KIPO", Deed).Errors[0].Code.ShouldBe("Guidelines.NotIssued");
        guidelines.TakeResolution(Resolved(guidelines, ResolutionOutcome.Adopted), Deed);
        guidelines.Issue(Issue, Deed);

        guidelines.Acknowledge("KIPO", Deed);
        guidelines.Acknowledge("KIPO", Deed);

        guidelines.Content.Acknowledgements.ShouldHaveSingleItem();
    }

    private static YearGuidelines Draft() =>
        YearGuidelines.Prepare(Sector.Central, new FiscalYear(2027), null, Deed);

    private static YearGuidelines OnAgenda()
    {
        YearGuidelines guidelines = Draft();
        guidelines.SendToAgenda(1, Deed).IsSuccess.ShouldBeTrue();
        return guidelines;
    }

    private static Resolution Resolved(YearGuidelines guidelines, ResolutionOutcome outcome) =>
        SessionBuilder.ResolutionFor("guidelines", guidelines.Id, outcome);

    private static GuidelinesEdit Edit(int seen) =>
        new(
            seen,
            Draft().Content.Texts,
            [],
            new Dictionary<string, string>(),
            new Dictionary<string, DueOverride>()
        );
}

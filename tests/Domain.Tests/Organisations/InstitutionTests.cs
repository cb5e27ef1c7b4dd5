using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Organisations;

public class InstitutionTests
{
    private static readonly DateOnly Since = new(2010, 1, 1);

    private static readonly InstitutionFacts Kipo = new(
        "KIPO",
        Sector.Central,
        InstitutionKind.Agency,
        "MKE",
        new LocalizedText("특허청", "Korean Intellectual Property Office"),
        Since
    );

    [Fact]
    public void R1_a_renamed_institution_keeps_its_old_name_for_the_days_it_was_valid()
    {
        Institution kipo = Institution.Found(Kipo).Value;
        LocalizedText later = new("지식재산처", "Ministry of Intellectual Property");

        kipo.Rename(later, new DateOnly(2025, 10, 1)).IsSuccess.ShouldBeTrue();

        kipo.NameOn(new DateOnly(2025, 9, 30)).ShouldBe(Kipo.Name);
        kipo.NameOn(new DateOnly(2025, 10, 1)).ShouldBe(later);
        kipo.NameOn(new DateOnly(2000, 1, 1)).ShouldBe(Kipo.Name);
        kipo.Names.Count.ShouldBe(2);
        kipo.Rename(later, new DateOnly(2025, 10, 1))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Institution.RenamedBeforeItsName");
    }

    [Fact]
    public void R1_an_abolished_institution_exists_to_its_last_day()
    {
        Institution kipo = Institution.Found(Kipo).Value;

        kipo.Abolish(new DateOnly(2030, 12, 31)).IsSuccess.ShouldBeTrue();

        kipo.ExistsOn(new DateOnly(2030, 12, 31)).ShouldBeTrue();
        kipo.ExistsOn(new DateOnly(2031, 1, 1)).ShouldBeFalse();
        kipo.ExistsOn(Since.AddDays(-1)).ShouldBeFalse();
        kipo.NameOn(new DateOnly(2031, 1, 1)).ShouldBe(Kipo.Name);
        kipo.Rename(LocalizedText.Same("X"), new DateOnly(2031, 1, 1)).IsRefused.ShouldBeTrue();
    }

    [Fact]
    public void R1_everything_wrong_with_an_institution_is_said_at_once() =>
        Institution
            .Found(
                Kipo with
                {
                    Code = "kipo!",
                    ParentId = "kipo!",
                    Name = new LocalizedText("특허청", " "),
                    To = Since.AddDays(-1),
                }
            )
            .Errors.Select(e => e.Code)
            .ShouldBe([
                "Institution.CodeUnfit",
                "Institution.NameMissing",
                "Institution.PeriodReversed",
                "Institution.OwnParent",
            ]);

    [Fact]
    public void R1_parents_that_lead_in_a_circle_or_nowhere_are_refused()
    {
        InstitutionPolicy
            .WhatIsWrongWithParents(
                new Dictionary<string, string?>
                {
                    ["A"] = "B",
                    ["B"] = "A",
                    ["C"] = null,
                }
            )
            .Select(e => e.Code)
            .ShouldBe(["Institution.OwnParent", "Institution.OwnParent"]);
        InstitutionPolicy
            .WhatIsWrongWithParents(new Dictionary<string, string?> { ["A"] = "Z" })
            .ShouldHaveSingleItem()
            .Code.ShouldBe("Institution.ParentUnknown");
        InstitutionPolicy
            .WhatIsWrongWithParents(new Dictionary<string, string?> { ["A"] = "B", ["B"] = null })
            .ShouldBeEmpty();
    }

    [Fact]
    public void R1_a_department_stands_under_a_bureau_of_its_own_institution_only()
    {
        UnitFacts bureau = new(
            "KIPO/ipp",
            "KIPO",
            null,
            UnitKind.Bureau,
            LocalizedText.Same("ipp"),
            0,
            true
        );
        UnitFacts department = bureau with
        {
            Id = "KIPO/ipp-policy",
            ParentId = "KIPO/ipp",
            Kind = UnitKind.Department,
        };

        Unit.Form(department, bureau).IsSuccess.ShouldBeTrue();
        foreach (
            UnitFacts? wrong in new[]
            {
                null,
                bureau with
                {
                    InstitutionId = "MKE",
                },
                bureau with
                {
                    Kind = UnitKind.Division,
                },
            }
        )
        {
            Unit.Form(department, wrong)
                .Errors.ShouldHaveSingleItem()
                .Code.ShouldBe("Unit.ParentUnknown");
        }

        Unit.Form(bureau with { Id = "MKE/ipp" }, null)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Unit.IdUnfit");
    }

    [Theory]
    [InlineData("someone@kipo.example", true)]
    [InlineData("someone", false)]
    [InlineData("some one@kipo.example", false)]
    [InlineData("a@b@kipo.example", false)]
    [InlineData("a@localhost", false)]
    [InlineData("a@kipo.example, b@kipo.example", false)]
    public void A_person_needs_an_address_that_mail_can_reach(string email, bool fits) =>
        Person
            .Register(new("p", new LocalizedText("김민준", "Min-jun Kim"), email, null))
            .IsSuccess.ShouldBe(fits);

    [Fact]
    public void A_newer_list_corrects_a_person_but_not_what_the_person_chose()
    {
        PersonFacts facts = new("p", LocalizedText.Same("A"), "A@kipo.example", "KIPO");
        Person person = Person.Register(facts).Value;
        person.Choose(Language.English);

        person.Agrees(facts).ShouldBeTrue();
        person
            .Correct(facts with { Email = "b@kipo.example", Language = Language.Korean })
            .IsSuccess.ShouldBeTrue();

        person.Email.ShouldBe("b@kipo.example");
        person.Language.ShouldBe(Language.English);
    }

    [Fact]
    public void An_invitation_works_once_within_a_day()
    {
        DateTimeOffset now = new(2027, 1, 4, 0, 0, 0, TimeSpan.Zero);
        Invitation invitation = Invitation.For(null, "hash", now);

        invitation
            .MayBeUsed(now.AddHours(24))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Invitation.Expired");
        invitation.Use(now.AddHours(23)).IsSuccess.ShouldBeTrue();
        invitation
            .Use(now.AddHours(23))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Invitation.Used");
    }
}

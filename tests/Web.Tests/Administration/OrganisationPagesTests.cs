using System.Net;
using Ipses.Application.Organisations.Appointments;
using Ipses.Domain.Organisations;
using Ipses.Web.Tests.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Administration;

/// <summary>An administrator keeps institutions, units and people through a year on their pages (R1, R2, R5a).</summary>
public sealed class OrganisationPagesTests(YearSite year) : IClassFixture<YearSite>
{
    private const string Institutions = "/administration/institutions";

    [Fact]
    public async Task R1_an_institution_is_founded_renamed_put_under_a_parent_and_abolished()
    {
        using Visitor administrator = year.As("administrator");
        (string, string)[] facts =
        [
            ("code", "NEWA"),
            ("nameKo", "새청"),
            ("nameEn", "New Agency"),
            ("sector", "Central"),
            ("kind", "Agency"),
            ("evaluated", "true"),
            ("from", "2027-01-04"),
        ];
        await administrator.MustAsync(Institutions, null, facts);
        Answer taken = await administrator.PostAsync(Institutions, null, facts);
        taken.Refusals.ShouldBe(["Institution.CodeTaken"]);
        taken.Html.ShouldContain("New Agency");

        const string here = Institutions + "/NEWA";
        string renamed = await administrator.MustAsync(
            here,
            "Rename",
            ("nameKo", "더새청"),
            ("nameEn", "Newer Agency"),
            ("from", "2027-03-01")
        );
        renamed.ShouldContain("New Agency");
        renamed.ShouldContain("Newer Agency");
        await administrator.MustAsync(
            here,
            "Correct",
            ("kind", "Agency"),
            ("parent", "MKE"),
            ("affiliated", "INST | 새연구원 | New Institute")
        );
        (await administrator.ReadAsync(Institutions + "/MKE")).ShouldContain("New Agency");
        (await administrator.ReadAsync(here)).ShouldContain("New Institute");
        Answer circle = await administrator.PostAsync(
            Institutions + "/MKE",
            "Correct",
            ("kind", "Ministry"),
            ("parent", "NEWA")
        );
        circle.Refusals.ShouldContain("Institution.OwnParent");

        await administrator.MustAsync(here, "Abolish", ("lastDay", "2027-03-31"));
        (
            await administrator.PostAsync(here, "Abolish", ("lastDay", "2027-05-31"))
        ).Refusals.ShouldBe(["Institution.Abolished"]);
    }

    [Fact]
    public async Task R1_a_unit_is_added_moved_and_ended_once_nothing_hangs_on_it()
    {
        using Visitor administrator = year.As("administrator");
        const string kcc = Institutions + "/KCC";
        await administrator.MustAsync(
            kcc,
            "Unit",
            ("unitCode", "radio"),
            ("unitKo", "전파국"),
            ("unitEn", "Radio Bureau"),
            ("kind", "Bureau")
        );
        Answer unfit = await administrator.PostAsync(
            kcc,
            "Unit",
            ("unitCode", "Radio Waves"),
            ("unitKo", "전파과"),
            ("unitEn", "Radio Waves"),
            ("kind", "Department")
        );
        unfit.Status.ShouldBe(HttpStatusCode.BadRequest);
        await administrator.MustAsync(
            kcc,
            "Unit",
            ("unitCode", "waves"),
            ("unitKo", "전파과"),
            ("unitEn", "Waves Department"),
            ("kind", "Department"),
            ("under", "KCC/radio")
        );
        await year.MustAsync(
            "administrator",
            new Appoint("head.KCC", Role.UnitHead, "KCC/waves", year.Clock.Today)
        );

        (
            await administrator.PostAsync(
                "/administration/units/KCC/radio",
                "End",
                ("lastDay", "2027-02-28")
            )
        ).Refusals.ShouldBe(["Unit.HasUnits"]);
        (
            await administrator.PostAsync(
                "/administration/units/KCC/waves",
                "End",
                ("lastDay", "2027-02-28")
            )
        ).Refusals.ShouldBe(["Unit.HasHolders"]);
        await administrator.MustAsync(
            "/administration/units/KCC/waves",
            "Correct",
            ("nameKo", "전파과"),
            ("nameEn", "Waves Department"),
            ("kind", "Department"),
            ("under", ""),
            ("order", "3")
        );
        await administrator.MustAsync(
            "/administration/units/KCC/radio",
            "End",
            ("lastDay", "2027-01-04")
        );

        (await administrator.ReadAsync(kcc)).ShouldContain("Radio Bureau");
        (await administrator.ReadAsync("/administration/staff/KCC")).ShouldContain("waves");
    }

    [Fact]
    public async Task R2_a_person_is_corrected_ends_their_post_and_leaves_and_the_post_is_listed_as_vacant()
    {
        using Visitor administrator = year.As("administrator");
        const string person = "/administration/people/officer.MND";
        string corrected = await administrator.MustAsync(
            person,
            "Correct",
            ("nameKo", "새이름"),
            ("nameEn", "Renamed Officer"),
            ("email", "renamed@mnd.example"),
            ("institution", "MND")
        );
        corrected.ShouldContain("Renamed Officer");
        (
            await administrator.PostAsync(
                person,
                "Correct",
                ("nameKo", "새이름"),
                ("nameEn", "Renamed Officer"),
                ("email", "officer@kipo.example"),
                ("institution", "MND")
            )
        ).Refusals.ShouldBe(["Person.EmailTaken"]);
        (
            await administrator.PostAsync(person, "Leave", ("lastDay", "2027-01-03"))
        ).Refusals.ShouldBe(["Person.StillHolds"]);

        string post = (
            await year.ReadAsync<Appointment>(all => all.Where(a => a.PersonId == "officer.MND"))
        )
            .Single()
            .Id;
        await year.MustAsync("administrator", new EndAppointment(post, new DateOnly(2027, 1, 3)));
        await administrator.MustAsync(person, "Leave", ("lastDay", "2027-01-03"));

        using Visitor gone = year.As("officer:MND");
        (await gone.OpenAsync("/tasks")).Status.ShouldNotBe(HttpStatusCode.OK);
        string vacancies = await administrator.ReadAsync("/administration/vacancies");
        vacancies.ShouldContain("/administration/staff/MND");
        vacancies.ShouldNotContain("/administration/staff/KIPO");
        Answer late = await administrator.PostAsync(
            "/administration/staff/MND",
            "Appoint",
            ("personId", "officer.MND"),
            ("role", "PerformanceOfficer"),
            ("bodyId", "MND"),
            ("from", "2027-01-04")
        );
        late.Refusals.ShouldBe(["Person.LeavesBefore"]);
    }

    [Fact]
    public async Task R5a_a_bodys_composition_is_shown_for_a_chosen_day_with_each_members_term()
    {
        using Visitor coordinator = year.As("coordinator");
        string today = await coordinator.ReadAsync("/administration/bodies/GPEC");
        today.ShouldContain("it may open a session");
        today.ShouldContain("Term 1 of 2");

        string later = await coordinator.ReadAsync("/administration/bodies/GPEC?on=2035-01-02");
        later.ShouldContain("breaks its rule");
        later.ShouldContain("Tue, 2 Jan 2035");
        (await coordinator.ReadAsync(Institutions)).ShouldNotContain("found-form");
    }
}

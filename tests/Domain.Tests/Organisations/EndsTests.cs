using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Organisations;

/// <summary>Institutions, units and people end one after the other, and nothing is left hanging (R1, R2).</summary>
public sealed class EndsTests
{
    private static readonly DateOnly Day = new(2027, 6, 30);

    [Fact]
    public void R1_an_institution_is_abolished_once_and_its_last_name_ends_with_it()
    {
        Institution kcc = Institution
            .Found(
                new(
                    "KCC",
                    Sector.Central,
                    InstitutionKind.Commission,
                    null,
                    new("방송통신위원회", "Korea Communications Commission"),
                    new(2010, 1, 1)
                )
            )
            .Value;

        kcc.Abolish(Day).Errors.ShouldBeEmpty();
        kcc.Abolish(Day).Errors.Single().Code.ShouldBe("Institution.Abolished");

        kcc.ExistsOn(Day).ShouldBeTrue();
        kcc.ExistsOn(Day.AddDays(1)).ShouldBeFalse();
        kcc.Names.Single().To.ShouldBe(Day);
    }

    [Fact]
    public void R1_a_unit_with_units_under_it_does_not_end_and_says_which_they_are()
    {
        Unit bureau = Form("KIPO/ipp", null, UnitKind.Bureau);
        Unit department = Form("KIPO/policy", bureau, UnitKind.Department);

        Error refusal = bureau.End(Day, [department]).Errors.Single();
        refusal.Code.ShouldBe("Unit.HasUnits");
        refusal.Message.En.ShouldContain("KIPO/policy");
        refusal.WayOut.ShouldNotBeNull();

        bureau.End(Day, []).Errors.ShouldBeEmpty();
        bureau.ExistsOn(Day).ShouldBeTrue();
        bureau.ExistsOn(Day.AddDays(1)).ShouldBeFalse();
    }

    [Fact]
    public void R2_a_person_with_an_appointment_that_goes_on_does_not_leave_before_it_ends()
    {
        Person officer = Person
            .Register(new("officer", new("담당자", "Officer"), "officer@kipo.example", "KIPO"))
            .Value;
        Appointment held = Appointment
            .Make(new("officer", Role.PerformanceOfficer, "KIPO", new(2026, 1, 1)), [])
            .Value;

        officer.Leave(Day, [held]).Errors.Single().Code.ShouldBe("Person.StillHolds");
        held.End(Day).Errors.ShouldBeEmpty();
        officer.Leave(Day, [held]).Errors.ShouldBeEmpty();

        officer.IsHereOn(Day).ShouldBeTrue();
        officer.IsHereOn(Day.AddDays(1)).ShouldBeFalse();
        officer.Leave(null, []).Errors.ShouldBeEmpty();
        officer.IsHereOn(Day.AddDays(1)).ShouldBeTrue();
    }

    private static Unit Form(string id, Unit? parent, UnitKind kind) =>
        Unit.Form(
            new(id, "KIPO", parent?.Id, kind, LocalizedText.Same(id), 0, true),
            parent?.Facts
        ).Value;
}

using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Organisations;

public class AppointmentTests
{
    private static readonly DateOnly NewYear = new(2027, 1, 1);

    private static AppointmentFacts Head(string person, DateOnly from, DateOnly? to = null) =>
        new(person, Role.InstitutionHead, "KIPO", from, to);

    private static Appointment Made(AppointmentFacts facts) => Appointment.Make(facts, []).Value;

    [Fact]
    public void R2_an_appointment_gives_authority_from_its_first_to_its_last_day_and_no_other()
    {
        Appointment appointment = Made(Head("a", NewYear, NewYear.AddDays(9)));

        appointment.IsValidOn(NewYear.AddDays(-1)).ShouldBeFalse();
        appointment.IsValidOn(NewYear).ShouldBeTrue();
        appointment.IsValidOn(NewYear.AddDays(9)).ShouldBeTrue();
        appointment.IsValidOn(NewYear.AddDays(10)).ShouldBeFalse();
        Made(Head("a", NewYear)).IsValidOn(new DateOnly(2099, 1, 1)).ShouldBeTrue();
    }

    [Fact]
    public void R2_an_institution_has_one_head_at_a_time()
    {
        Appointment first = Made(Head("a", NewYear, NewYear.AddDays(30)));

        Error error = Appointment
            .Make(Head("b", NewYear.AddDays(30)), [first])
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Appointment.HeldByAnother");
        error.Rule.ShouldBe("R2");
        error.Message.En.ShouldContain("found 1, allowed 1");
        Appointment.Make(Head("b", NewYear.AddDays(31)), [first]).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void R2_several_officers_may_share_an_institution_but_nobody_holds_a_role_twice_at_once()
    {
        AppointmentFacts officer = new("a", Role.PerformanceOfficer, "KIPO", NewYear);
        Appointment first = Made(officer);

        Appointment.Make(officer with { PersonId = "b" }, [first]).IsSuccess.ShouldBeTrue();
        Appointment
            .Make(officer with { From = NewYear.AddDays(5) }, [first])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.Overlaps");
    }

    [Fact]
    public void R2_a_period_that_ends_before_it_begins_is_refused() =>
        Appointment
            .Make(Head("a", NewYear, NewYear.AddDays(-1)), [])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.PeriodReversed");

    [Theory]
    [InlineData(Role.Coordinator, "KIPO")]
    [InlineData(Role.UnitOfficer, "KIPO")]
    [InlineData(Role.InstitutionHead, "KIPO/ipp")]
    [InlineData(Role.Administrator, "KIPO")]
    [InlineData(Role.PerformanceOfficer, AppointmentPolicy.Installation)]
    public void R2_a_role_is_held_only_where_it_belongs(Role role, string body) =>
        Appointment
            .Make(new("a", role, body, NewYear), [])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.RoleDoesNotFit");

    [Theory]
    [InlineData(Role.GpecMember)]
    [InlineData(Role.GpecCoChair)]
    [InlineData(Role.CommitteeMember)]
    public void R4_a_seat_is_given_in_the_committee_and_by_no_appointment(Role role) =>
        Appointment
            .Make(new("a", role, "GPEC", NewYear), [])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.IsASeat");

    [Fact]
    public void An_appointment_to_a_unit_knows_its_institution_and_is_the_same_when_repeated()
    {
        AppointmentFacts facts = new("a", Role.UnitHead, "KIPO/ipp", NewYear);

        Appointment appointment = Made(facts);
        appointment.InstitutionId.ShouldBe("KIPO");
        appointment.UnitId.ShouldBe("KIPO/ipp");
        Made(facts).Id.ShouldBe(appointment.Id);
    }

    [Fact]
    public void R2_an_ended_appointment_gives_no_authority_the_day_after()
    {
        Appointment appointment = Made(Head("a", NewYear));

        appointment.End(NewYear.AddDays(-1)).IsRefused.ShouldBeTrue();
        appointment.End(NewYear.AddDays(5)).IsSuccess.ShouldBeTrue();
        appointment.IsValidOn(NewYear.AddDays(6)).ShouldBeFalse();
        appointment
            .End(NewYear.AddDays(8))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.AlreadyEnded");
    }

    [Fact]
    public void R2_a_substitute_is_named_for_a_period_in_which_the_principal_holds_something()
    {
        Appointment held = Made(Head("a", NewYear, NewYear.AddDays(30)));
        SubstitutionFacts facts = new("a", "b", NewYear.AddDays(3), NewYear.AddDays(5));

        Substitution substitution = Substitution.Name(facts, [held], []).Value;
        substitution.IsValidOn(NewYear.AddDays(5)).ShouldBeTrue();
        substitution.IsValidOn(NewYear.AddDays(6)).ShouldBeFalse();
        Substitution
            .Name(facts with { PrincipalId = "z" }, [held], [])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Substitution.NothingHeld");
        Substitution
            .Name(facts with { SubstituteId = "a" }, [held], [])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Substitution.OwnSubstitute");
        Substitution
            .Name(facts with { SubstituteId = "c" }, [held], [substitution])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Substitution.Overlaps");
        Substitution
            .Name(facts with { To = NewYear }, [held], [])
            .Errors.Select(e => e.Code)
            .ShouldContain("Appointment.PeriodReversed");
    }

    [Fact]
    public void R2_one_who_is_substituted_for_can_not_substitute_for_another()
    {
        Appointment a = Made(Head("a", NewYear));
        Appointment b = Made(new("b", Role.DepartmentHead, "KIPO", NewYear));
        Substitution away = Substitution
            .Name(new("b", "c", NewYear, NewYear.AddDays(5)), [b], [])
            .Value;

        Substitution
            .Name(new("a", "b", NewYear.AddDays(5), NewYear.AddDays(9)), [a], [away])
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Substitution.SubstituteIsAway");
    }

    [Fact]
    public void An_auditor_has_no_substitute() =>
        Substitution
            .Name(
                new("a", "b", NewYear, NewYear),
                [Made(new("a", Role.Auditor, AppointmentPolicy.Installation, NewYear))],
                []
            )
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Substitution.NothingHeld");
}

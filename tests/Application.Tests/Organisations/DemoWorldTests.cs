using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;
using Ipses.Application.Organisations.Import;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Organisations;

public sealed class DemoWorldTests : IAsyncLifetime
{
    private ProductHost _product = null!;

    public async Task InitializeAsync() =>
        _product = await ProductHost.StartAsync(StartingPoint.People);

    public async Task DisposeAsync() => await _product.DisposeAsync();

    private Task<T> Ask<T>(Func<IDirectory, Task<T>> ask) =>
        _product.InScopeAsync(
            Actor.Program("test"),
            scope => ask((IDirectory)scope.GetService(typeof(IDirectory))!)
        );

    [Fact]
    public async Task Thirty_nine_institutions_take_part_and_the_coordinating_office_is_not_one_of_them()
    {
        IReadOnlyList<InstitutionEntry> institutions = await Ask(d =>
            d.InstitutionsAsync(Sector.Central, _product.Clock.Today, default)
        );

        institutions.Count.ShouldBe(39);
        institutions.ShouldNotContain(i => i.Id == "PMO");
        InstitutionEntry kipo = institutions.Single(i => i.Id == "KIPO");
        kipo.Name.ShouldBe(new LocalizedText("특허청", "Korean Intellectual Property Office"));
        kipo.ParentId.ShouldBe("MKE");
        kipo.Kind.ShouldBe("agency");
        institutions
            .GroupBy(i => i.Kind)
            .ToDictionary(g => g.Key, g => g.Count())
            .ShouldBe(
                new Dictionary<string, int>
                {
                    ["ministry"] = 15,
                    ["office"] = 2,
                    ["commission"] = 4,
                    ["agency"] = 18,
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Every_institution_has_everybody_whom_its_plan_needs()
    {
        DateOnly day = _product.Clock.Today;
        foreach (
            InstitutionEntry institution in await Ask(d =>
                d.InstitutionsAsync(Sector.Central, day, default)
            )
        )
        {
            foreach (
                Role role in new[]
                {
                    Role.PerformanceOfficer,
                    Role.DepartmentHead,
                    Role.InstitutionHead,
                }
            )
            {
                (await Ask(d => d.HoldersAsync(role, institution.Id, day, default))).Count.ShouldBe(
                    1,
                    $"{role} of {institution.Id}"
                );
            }

            IReadOnlyList<UnitEntry> units = await Ask(d => d.UnitsAsync(institution.Id, default));
            units.Count.ShouldBeGreaterThanOrEqualTo(2, institution.Id);
            foreach (UnitEntry unit in units)
            {
                (
                    await Ask(d => d.HoldersAsync(Role.UnitOfficer, unit.Id, day, default))
                ).Count.ShouldBe(1, unit.Id);
                (
                    await Ask(d => d.HoldersAsync(Role.UnitHead, unit.Id, day, default))
                ).Count.ShouldBe(1, unit.Id);
            }
        }
    }

    [Fact]
    public async Task The_demo_bodies_may_open_their_sessions_R4_R5()
    {
        IReadOnlyList<Body> bodies = await _product.ReadAsync<Body>();
        DateOnly day = new(2027, 3, 15);

        bodies.Count.ShouldBe(40);
        foreach (string id in new[] { Body.Gpec, Body.SelfEvaluationCommitteeOf("KIPO") })
        {
            Body body = bodies.Single(b => b.Id == id);
            body.MayOpenSessionOn(day, CommitteeSettings.Default).Errors.ShouldBeEmpty();
        }

        bodies.Single(b => b.Id == Body.Gpec).MembersOn(day).Count.ShouldBe(13);
    }

    [Fact]
    public async Task A_seat_on_the_GPEC_gives_its_role_and_a_co_chair_is_a_member_too()
    {
        DateOnly day = _product.Clock.Today;

        (await Ask(d => d.HeldByAsync("co-chair", day, default)))
            .Select(held => (held.Role, held.BodyId))
            .ShouldBe([(Role.GpecCoChair, "GPEC"), (Role.GpecMember, "GPEC")]);
        (await Ask(d => d.HoldersAsync(Role.GpecCoChair, "GPEC", day, default)))
            .Select(h => h.PersonId)
            .ShouldBe(["co-chair", "prime-minister"], ignoreOrder: true);
        (await Ask(d => d.HoldersAsync(Role.GpecMember, null, day, default))).Count.ShouldBe(13);
        (await Ask(d => d.HeldByAsync("head.MOSF", day, default)))
            .Select(held => held.Role)
            .ShouldBe([Role.InstitutionHead, Role.GpecMember], ignoreOrder: true);
    }

    [Fact]
    public async Task Two_coordinators_can_hold_four_eyes_and_an_auditor_acts_nowhere()
    {
        DateOnly day = _product.Clock.Today;

        (await Ask(d => d.HoldersAsync(Role.Coordinator, "PMO", day, default)))
            .Select(h => h.PersonId)
            .ShouldBe(["coordinator", "coordinator-2", "reviewer"]);
        (await Ask(d => d.HeldByAsync("auditor", day, default)))
            .ShouldHaveSingleItem()
            .InstitutionId.ShouldBeNull();
    }

    [Fact]
    public async Task Loading_the_world_again_changes_nothing_R23()
    {
        ImportReport again = await _product
            .As(Actor.Program("test"))
            .MustAsync(new LoadDemoWorld());

        again.Added.ShouldBe(0);
        again.Changed.ShouldBe(0);
        (await _product.ReadAsync<Institution>()).ShouldAllBe(i => i.Version == 1);
    }

    [Theory]
    [InlineData("coordinator", "coordinator")]
    [InlineData("co-chair", "co-chair")]
    [InlineData("gpec-member", "gpec-member")]
    [InlineData("auditor", "auditor")]
    [InlineData("administrator", "administrator")]
    [InlineData("officer:KIPO", "officer.KIPO")]
    [InlineData("unit-officer:KIPO", "unit-officer.KIPO.ipp")]
    [InlineData("unit-officer:KIPO/ipp-protection", "unit-officer.KIPO.ipp-protection")]
    [InlineData("unit-officer:KIPO.ipp-protection", "unit-officer.KIPO.ipp-protection")]
    [InlineData("unit-head:KIPO", "unit-head.KIPO.ipp")]
    [InlineData("department-head:KIPO", "department-head.KIPO")]
    [InlineData("head:KIPO", "head.KIPO")]
    [InlineData("officer:MOSF", "officer.MOSF")]
    public async Task A_persona_stands_for_a_person_who_exists(string name, string personId)
    {
        Persona.Parse(name)!.PersonId.ShouldBe(personId);
        (await Ask(d => d.PeopleAsync([personId], default))).ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("")]
    [InlineData("officer")]
    [InlineData("officer:NOWHERE")]
    [InlineData("prime-minister")]
    public void An_unknown_persona_is_nobody(string name) => Persona.Parse(name).ShouldBeNull();

    [Fact]
    public async Task Nobody_invented_can_be_written_to_outside_of_the_demo()
    {
        IReadOnlyList<Person> people = await _product.ReadAsync<Person>();

        people.Count.ShouldBeGreaterThan(250);
        people.ShouldAllBe(p => p.Email.EndsWith(".example", StringComparison.Ordinal));
        people.Select(p => p.Name.Ko).Distinct().Count().ShouldBe(people.Count);
        people.Count(p => p.Language == Language.English).ShouldBeGreaterThan(10);
        people
            .Count(p => p.Language == Language.Korean)
            .ShouldBeGreaterThan(people.Count(p => p.Language == Language.English) * 3);
    }

    [Fact]
    public async Task An_institution_is_left_to_the_visitor_who_signed_in_there_and_no_other_is()
    {
        await _product.As(Actor.Program("demo")).MustAsync(new RecordDemoVisit("officer.KIPO"));
        await _product.As(Actor.Program("demo")).MustAsync(new RecordDemoVisit("head.KIPO"));
        await _product.RestartAsync();

        Task<bool> Visited(string institution) =>
            _product.InScopeAsync(
                Actor.Program("test"),
                scope =>
                    ((DemoVisitors)scope.GetService(typeof(DemoVisitors))!).HasSignedInAsync(
                        institution
                    )
            );
        (await Visited("KIPO")).ShouldBeTrue();
        (await Visited("MOSF")).ShouldBeFalse();
    }
}

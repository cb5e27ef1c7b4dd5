using Ipses.Application.Common;
using Ipses.Application.Organisations.Appointments;
using Ipses.Application.Organisations.Committees;
using Ipses.Application.Organisations.Demo;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Preferences;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Organisations;

public sealed class AuthorityTests : IAsyncLifetime
{
    private ProductHost _product = null!;

    public async Task InitializeAsync() =>
        _product = await ProductHost.StartAsync(StartingPoint.People);

    public async Task DisposeAsync() => await _product.DisposeAsync();

    private DateOnly Today => _product.Clock.Today;

    private ProductSession Administrator => _product.As("administrator");

    private Task<T> Ask<T>(Func<IDirectory, Task<T>> ask) =>
        _product.InScopeAsync(
            Actor.Program("test"),
            scope => ask((IDirectory)scope.GetService(typeof(IDirectory))!)
        );

    [Fact]
    public async Task R2_an_appointment_opens_on_its_first_day_and_is_gone_the_day_after_its_last()
    {
        await Administrator.MustAsync(
            new Appoint(
                "unit-head.KIPO.ipp",
                Role.PerformanceOfficer,
                "KIPO",
                Today.AddDays(7),
                Today.AddDays(13)
            )
        );

        async Task<bool> Holds(DateOnly day) =>
            (await Ask(d => d.HeldByAsync("unit-head.KIPO.ipp", day, default))).Any(h =>
                h.Role == Role.PerformanceOfficer
            );
        (await Holds(Today.AddDays(6))).ShouldBeFalse();
        (await Holds(Today.AddDays(7))).ShouldBeTrue();
        (await Holds(Today.AddDays(13))).ShouldBeTrue();
        (await Holds(Today.AddDays(14))).ShouldBeFalse();
    }

    [Fact]
    public async Task R2_a_substitute_stands_in_for_the_principal_and_acts_as_for_them()
    {
        await _product
            .As("head.KIPO")
            .MustAsync(
                new NameSubstitute("head.KIPO", "department-head.KIPO", Today, Today.AddDays(4))
            );

        (await Ask(d => d.HoldersAsync(Role.InstitutionHead, "KIPO", Today, default))).ShouldBe([
            new Holder("department-head.KIPO", "head.KIPO"),
        ]);
        (await Ask(d => d.HeldByAsync("department-head.KIPO", Today, default))).ShouldContain(
            new HeldAppointment(Role.InstitutionHead, "KIPO", "KIPO", null, "head.KIPO")
        );
        (
            await Ask(d => d.HoldersAsync(Role.InstitutionHead, "KIPO", Today.AddDays(5), default))
        ).ShouldBe([new Holder("head.KIPO")]);
    }

    [Fact]
    public async Task R2_a_substitute_is_named_by_the_address_that_people_know()
    {
        string address = (await Ask(d => d.PeopleAsync(["department-head.KIPO"], default)))
            .ShouldHaveSingleItem()
            .Email;

        await _product
            .As("head.KIPO")
            .MustAsync(new NameSubstitute("head.KIPO", address.ToUpperInvariant(), Today, Today));

        (await Ask(d => d.HoldersAsync(Role.InstitutionHead, "KIPO", Today, default))).ShouldBe([
            new Holder("department-head.KIPO", "head.KIPO"),
        ]);
        (
            await _product
                .As("head.KIPO")
                .SendAsync(new NameSubstitute("head.KIPO", "nobody@kipo.example", Today, Today))
        )
            .Errors.ShouldHaveSingleItem()
            .Field.ShouldBe("substitute");
    }

    [Fact]
    public async Task R2_a_substitute_inherits_no_seat_on_the_GPEC()
    {
        await Administrator.MustAsync(
            new NameSubstitute("head.MOSF", "department-head.MOSF", Today, Today.AddDays(4))
        );

        (await Ask(d => d.HeldByAsync("department-head.MOSF", Today, default)))
            .Select(h => h.Role)
            .ShouldNotContain(Role.GpecMember);
        (await Ask(d => d.HoldersAsync(Role.GpecMember, "GPEC", Today, default))).ShouldContain(
            new Holder("head.MOSF")
        );
    }

    [Fact]
    public async Task The_directory_sees_what_the_open_unit_of_work_has_staged()
    {
        IReadOnlyList<Holder> seen = [];
        await _product.InScopeAsync(
            Actor.Program("test"),
            async scope =>
            {
                var transaction = (ITransaction)scope.GetService(typeof(ITransaction))!;
                var unit = (IUnitOfWork)scope.GetService(typeof(IUnitOfWork))!;
                var directory = (IDirectory)scope.GetService(typeof(IDirectory))!;
                return await transaction.RunAsync<Nothing>(
                    async token =>
                    {
                        unit.Add(
                            Appointment
                                .Make(new("auditor", Role.PerformanceOfficer, "KIPO", Today), [])
                                .Value
                        );
                        seen = await directory.HoldersAsync(
                            Role.PerformanceOfficer,
                            "KIPO",
                            Today,
                            token
                        );
                        return new Error("Test.Discard", LocalizedText.Same("discard"));
                    },
                    default
                );
            }
        );

        seen.Select(h => h.PersonId).ShouldBe(["auditor", "officer.KIPO"], ignoreOrder: true);
        (await Ask(d => d.HoldersAsync(Role.PerformanceOfficer, "KIPO", Today, default)))
            .Select(h => h.PersonId)
            .ShouldBe(["officer.KIPO"]);
    }

    [Fact]
    public async Task R2_a_second_head_is_refused_until_the_first_one_has_ended()
    {
        Appoint second = new("officer.KIPO", Role.InstitutionHead, "KIPO", Today.AddDays(1));
        (await Administrator.SendAsync(second))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.HeldByAnother");

        string first = (await _product.ReadAsync<Appointment>())
            .Single(a => a.Role == Role.InstitutionHead && a.BodyId == "KIPO")
            .Id;
        await Administrator.MustAsync(new EndAppointment(first, Today));

        (await Administrator.SendAsync(second)).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_last_administrator_can_not_be_ended()
    {
        string own = (await _product.ReadAsync<Appointment>())
            .Single(a => a.Role == Role.Administrator)
            .Id;

        (await Administrator.SendAsync(new EndAppointment(own, Today)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Appointment.LastAdministrator");
        await Administrator.MustAsync(
            new Appoint("coordinator", Role.Administrator, AppointmentPolicy.Installation, Today)
        );
        (await Administrator.SendAsync(new EndAppointment(own, Today))).Errors.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_14th_private_member_is_seated_by_the_administrator_and_the_16th_member_closes_the_sessions_R6()
    {
        DateOnly to = Today.AddYears(2).AddDays(-1);
        // By id, or by the address that an administrator knows people by.
        string second = (await Ask(d => d.PeopleAsync(["committee-member.KIPO.2"], default)))
            .Single()
            .Email;
        foreach (string id in new[] { "committee-member.KIPO.1", second.ToUpperInvariant() })
        {
            await Administrator.MustAsync(
                new SeatMember("GPEC", id, MemberKind.PrivateExpert, SeatKind.Member, Today, to)
            );
        }

        (await Administrator.AskAsync(new ReadBody("GPEC"))).Value.Findings.ShouldAllBe(f =>
            f.IsKept
        );
        await Administrator.MustAsync(
            new SeatMember(
                "GPEC",
                "committee-member.KIPO.3",
                MemberKind.PrivateExpert,
                SeatKind.Member,
                Today,
                to
            )
        );

        BodyLine line = (await Administrator.AskAsync(new ListBodies())).Value.Single(b =>
            b.Id == "GPEC"
        );
        (line.Members, line.Breaches).ShouldBe((16, 1));
    }

    [Fact]
    public async Task The_choice_of_language_stays_with_the_person()
    {
        await _product.As("officer.KIPO").MustAsync(new ChooseLanguage(Language.English));

        (await Ask(d => d.PeopleAsync(["officer.KIPO"], default)))
            .ShouldHaveSingleItem()
            .Language.ShouldBe(Language.English);
    }

    [Fact]
    public async Task What_is_not_for_everybody_is_refused_to_everybody_else()
    {
        foreach (string person in new[] { "officer.KIPO", "co-chair", "auditor", "head.PMO" })
        {
            ProductSession session = _product.As(person);
            Result[] results =
            [
                await session.SendAsync(
                    new Appoint(person, Role.Administrator, AppointmentPolicy.Installation, Today)
                ),
                await session.SendAsync(new EndAppointment("x", Today)),
                await session.SendAsync(new NameSubstitute("head.MOJ", person, Today, Today)),
                await session.SendAsync(new EndSubstitution("x", Today)),
                await session.SendAsync(
                    new SeatMember("GPEC", person, MemberKind.PrivateExpert, SeatKind.Member, Today)
                ),
                await session.SendAsync(new VacateSeat("GPEC", "co-chair", Today)),
                await session.SendAsync(new LoadDemoWorld()),
                await session.SendAsync(new RecordDemoVisit(person)),
            ];

            results.ShouldAllBe(r =>
                r.Errors.Count == 1 && r.Errors[0].Kind == ErrorKind.Forbidden
            );
        }

        (
            await _product.As("officer.KIPO").AskAsync(new ListInstitutions())
        ).IsRefused.ShouldBeTrue();
        (await _product.As("auditor").AskAsync(new ListInstitutions())).Value.Count.ShouldBe(40);
        Staff staff = (await Administrator.AskAsync(new ReadStaff("KIPO"))).Value;
        staff.Units.Single(u => u.Id == "KIPO/ipp").HeadId.ShouldBe("unit-head.KIPO.ipp");
        staff.People.ShouldContain(p => p.Id == "officer.KIPO" && p.Appointments.Count == 1);
    }

    [Fact]
    public async Task R3_a_ministrys_people_see_their_own_and_an_agencys_confirmed_things_and_the_centre_sees_all()
    {
        (string Owner, bool Confirmed)[] plans =
        [
            ("MKE", false),
            ("KIPO", true),
            ("SMBA", false),
            ("MOSF", true),
        ];

        async Task<string[]> Seen(string person, params string[] agencies)
        {
            Actor actor = new(person, null, await Ask(d => d.HeldByAsync(person, Today, default)));
            return
            [
                .. plans
                    .AsQueryable()
                    .VisibleTo(actor, p => p.Owner, agencies, p => p.Confirmed)
                    .Select(p => p.Owner),
            ];
        }

        (await Seen("officer.MKE", "KIPO", "SMBA")).ShouldBe(["MKE", "KIPO"]);
        foreach (string all in new[] { "coordinator", "co-chair", "auditor", "head.PMO" })
        {
            (await Seen(all)).Length.ShouldBe(4, all);
        }

        (await Seen("administrator")).ShouldBeEmpty();
        plans
            .AsQueryable()
            .VisibleTo(
                new Actor(
                    "officer.KIPO",
                    null,
                    await Ask(d => d.HeldByAsync("officer.KIPO", Today, default))
                ),
                p => p.Owner
            )
            .Select(p => p.Owner)
            .ShouldBe(["KIPO"]);
        plans.AsQueryable().VisibleTo(Actor.Anonymous, p => p.Owner).ShouldBeEmpty();
    }
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Persistence.Audit;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Units;

public sealed class A_unit_of_work_keeps_its_promises : IAsyncLifetime
{
    private static readonly LocalizedText NewName = LocalizedText.Same("Renamed");
    private ProductHost _product = null!;

    public async Task InitializeAsync() =>
        _product = await ProductHost.StartAsync(services =>
        {
            Commands.Add(services);
            services.AddScoped<IReactTo<CycleOpened>, FoundOnOpening>();
            services.AddScoped<IReactTo<CycleEventDated>, FoundOnDating>();
        });

    public async Task DisposeAsync() => await _product.DisposeAsync();

    [Fact]
    public async Task A_query_of_a_unit_sees_what_the_unit_has_staged()
    {
        string codes = await MustAsync(
            async (unit, token) =>
            {
                unit.Add(Institutions.One("KIPO"));
                IReadOnlyList<string> listed = await unit.ListAsync<Institution, string>(
                    all => all.Select(institution => institution.Id),
                    token
                );
                return string.Join(',', listed);
            }
        );

        codes.ShouldBe("KIPO");
    }

    [Fact]
    public async Task An_aggregate_s_version_grows_by_one_per_unit_however_often_it_is_written_in_it()
    {
        await MustAsync(
            (unit, _) =>
            {
                unit.Add(Institutions.One("KIPO"));
                return Task.FromResult<Result<string>>("added");
            }
        );
        await MustAsync(
            async (unit, token) =>
            {
                Institution? kipo = await unit.FindAsync<Institution>("KIPO", token);
                kipo!.Rename(LocalizedText.Same("First"), new DateOnly(2020, 1, 1));
                await unit.ListAsync<Institution, string>(all => all.Select(x => x.Id), token);
                kipo.Rename(LocalizedText.Same("Second"), new DateOnly(2021, 1, 1));
                return "renamed twice";
            }
        );

        Institution stored = (await _product.ReadAsync<Institution>()).ShouldHaveSingleItem();
        stored.Version.ShouldBe(2);
        stored.Names.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Events_and_the_events_that_follow_from_them_are_reacted_to_in_the_same_unit()
    {
        await MustAsync(
            (unit, _) =>
            {
                unit.Add(OpenCycle(2027));
                return Task.FromResult<Result<string>>("opened");
            }
        );

        (await _product.ReadAsync<Institution>())
            .Select(institution => institution.Id)
            .Order(StringComparer.Ordinal)
            .ShouldBe(["AFTERDATING", "AFTEROPENING"]);
        AuditEntry entry = (await _product.ReadAsync<AuditEntry>()).ShouldHaveSingleItem();
        entry.Targets.Split('\n').ShouldContain("AFTERDATING");
    }

    [Fact]
    public async Task What_follows_from_a_refused_command_is_discarded_with_it()
    {
        Error no = new("Test.No", LocalizedText.Same("no"));

        await SendAsync(
            async (unit, token) =>
            {
                unit.Add(Institutions.One("KIPO"));
                await unit.ListAsync<Institution, string>(all => all.Select(x => x.Id), token);
                return no;
            }
        );

        (await _product.ReadAsync<Institution>()).ShouldBeEmpty();
        (await _product.ReadAsync<AuditEntry>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_unit_that_was_outrun_runs_again_at_the_same_instant_and_commits_once()
    {
        List<DateTimeOffset> instants = [];

        await MustAsync(
            (unit, _) =>
            {
                instants.Add(unit.Now);
                unit.Add(Institutions.One("KIPO"));
                return instants.Count == 1
                    ? throw new EngineConcurrencyException("somebody was first")
                    : Task.FromResult<Result<string>>("second try");
            }
        );

        instants.Count.ShouldBe(2);
        instants.Distinct().ShouldHaveSingleItem();
        (await _product.ReadAsync<Institution>()).ShouldHaveSingleItem().Version.ShouldBe(1);
        (await _product.ReadAsync<AuditEntry>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_cause_that_staged_its_thing_already_collides_and_is_refused_as_a_conflict()
    {
        int runs = 0;
        Task<Result<string>> Found(IUnitOfWork unit, CancellationToken _)
        {
            runs++;
            unit.Add(Institutions.One("KIPO"));
            return Task.FromResult<Result<string>>("founded");
        }

        await MustAsync(Found);
        Result<string> again = await SendAsync(Found);

        again.Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Conflict);
        runs.ShouldBe(1 + Persistence.Units.UnitOfWork.Attempts);
        (await _product.ReadAsync<Institution>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task A_step_that_throws_costs_itself_and_the_rest_of_its_unit_commits()
    {
        string fault = await _product.InScopeAsync(
            Actor.Program("test"),
            async scope =>
            {
                BurstFaults faults = scope.GetRequiredService<BurstFaults>();
                IUnitOfWork unit = scope.GetRequiredService<IUnitOfWork>();
                Result<string> result = await scope
                    .GetRequiredService<ITransaction>()
                    .RunAsync<string>(
                        _ =>
                        {
                            unit.Add(Institutions.One("KIPO"));
                            return faults.Of("step 1") is { } known
                                ? Task.FromResult<Result<string>>(known.Message)
                                : throw new ActivityFaultException(
                                    "instance",
                                    "step 1",
                                    new InvalidOperationException("the step's own fault")
                                );
                        },
                        CancellationToken.None
                    );
                return result.Value;
            }
        );

        fault.ShouldBe("the step's own fault");
        (await _product.ReadAsync<Institution>()).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Staging_outside_of_a_unit_is_a_bug_that_shows()
    {
        await Should.ThrowAsync<InvalidOperationException>(() =>
            _product.InScopeAsync(
                Actor.Program("test"),
                scope =>
                {
                    scope.GetRequiredService<IUnitOfWork>().Add(Institutions.One("KIPO"));
                    return Task.FromResult(0);
                }
            )
        );
    }

    private static Cycle OpenCycle(int year) =>
        Cycle
            .Open(
                Sector.Central,
                new FiscalYear(year),
                new Deed("coordinator", null, DateTimeOffset.UnixEpoch)
            )
            .Value;

    private Task<Result<string>> SendAsync(
        Func<IUnitOfWork, CancellationToken, Task<Result<string>>> work
    ) => _product.As(Actor.Program("test")).SendAsync(new Act(work));

    private Task<string> MustAsync(
        Func<IUnitOfWork, CancellationToken, Task<Result<string>>> work
    ) => _product.As(Actor.Program("test")).MustAsync(new Act(work));

    private sealed class FoundOnOpening(IUnitOfWork unit) : IReactTo<CycleOpened>
    {
        public async Task ReactAsync(CycleOpened happened, CancellationToken cancellationToken)
        {
            unit.Add(Institutions.One("AFTEROPENING"));
            Cycle? cycle = await unit.FindAsync<Cycle>(happened.CycleId, cancellationToken);
            cycle!.Record(
                "issued",
                new DateOnly(2027, 1, 20),
                new Deed("coordinator", null, DateTimeOffset.UnixEpoch)
            );
        }
    }

    private sealed class FoundOnDating(IUnitOfWork unit) : IReactTo<CycleEventDated>
    {
        public Task ReactAsync(CycleEventDated happened, CancellationToken cancellationToken)
        {
            unit.Add(Institutions.One("AFTERDATING"));
            return Task.CompletedTask;
        }
    }
}

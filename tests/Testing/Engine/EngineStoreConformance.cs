using Ipses.Engine.Ports;
using Shouldly;
using Xunit;
using static Ipses.Testing.Engine.EngineRows;

namespace Ipses.Testing.Engine;

/// <summary>
/// What every store of the engine must do, whatever the database: written once, run on memory, SQLite, PostgreSQL and SQL Server.
/// A deriving class gives units on one database that is empty when its test begins.
/// </summary>
public abstract partial class EngineStoreConformance
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>A new unit, with a connection of its own, on the test's database.</summary>
    protected abstract IStoreUnderTest Open();

    [SkippableFact]
    public async Task What_a_unit_wrote_is_there_after_its_commit_and_gone_after_a_discard()
    {
        await DoAsync(s => s.SaveBurstAsync(Burst("i", 1, """{"id":"i"}"""), None));
        await Should.ThrowAsync<InvalidOperationException>(() =>
            DoAsync(async s =>
            {
                await s.SaveBurstAsync(Burst("lost", 1), None);
                await s.SaveBurstAsync(Burst("i", 2, "changed"), None);
                await s.AddWorkAsync([Work("lost")], None);
                await s.TryApplyAsync("lost", T0, None);
                throw new InvalidOperationException("discard");
            })
        );
        var kept = await GetAsync(s => s.FindInstanceAsync("i", None));
        kept!.Version.ShouldBe(1);
        kept.Snapshot.ShouldBe("""{"id":"i"}""");
        (await GetAsync(s => s.FindInstanceAsync("lost", None))).ShouldBeNull();
        (await GetAsync(s => s.ListDueWorkAsync(T0, 10, None))).ShouldBeEmpty();
        (await GetAsync(s => s.TryApplyAsync("lost", T0, None))).ShouldBeTrue();
    }

    [SkippableFact]
    public async Task A_unit_reads_what_it_wrote_before_its_commit()
    {
        await DoAsync(async s =>
        {
            await s.PutDefinitionAsync(Definition("d", 1), None);
            await s.SaveBurstAsync(
                Burst("i", 1) with
                {
                    AddedBookmarks = [Bookmark("b", "i", "k", T0)],
                    AddedWork = [Work("timer:b", T0, WorkKind.Timer)],
                    Incidents = [Incident("x", "i")],
                    AddedFanOuts = [new FanOutRecord("f", "i", "1", 2, 0, 0, false, T0)],
                },
                None
            );
            (await s.FindPublishedAsync("d", None)).ShouldNotBeNull();
            (await s.FindInstanceAsync("i", None)).ShouldNotBeNull();
            (await s.FindBookmarksAsync("k", None)).Count.ShouldBe(1);
            (await s.FindTimersAsync("k", None)).Count.ShouldBe(1);
            (await s.ListDueWorkAsync(T0, 10, None)).Count.ShouldBe(1);
            (await s.FindIncidentAsync("x", None)).ShouldNotBeNull();
            (await s.CountEndedAsync("f", cancelled: false, None))!.Finished.ShouldBe(1);
            (await s.FindFanOutAsync("f", None))!.Finished.ShouldBe(1);
            await s.SaveBurstAsync(
                Burst("i", 2) with
                {
                    RemovedBookmarks = ["b"],
                    RemovedWork = ["timer:b"],
                },
                None
            );
            (await s.FindInstanceAsync("i", None))!.Version.ShouldBe(2);
            (await s.FindBookmarksAsync("k", None)).ShouldBeEmpty();
            (await s.ListDueWorkAsync(T0, 10, None)).ShouldBeEmpty();
            (await s.ReadJournalAsync("i", 0, 10, None)).Count.ShouldBe(2);
        });
    }

    [SkippableFact]
    public async Task An_instance_keeps_every_column()
    {
        var burst = Burst("i", 1);
        var row = burst.Instance with
        {
            Status = InstanceStatus.Faulted,
            CorrelationId = "2027/KIPO",
            Name = "특허청 2027",
            ParentInstanceId = "p",
            FanOutId = "f",
            ItemKey = "KIPO",
            OpenIncidents = 2,
            FinishedAt = T0.AddDays(1),
            DueAt = T0.AddDays(2),
        };
        await DoAsync(s => s.SaveBurstAsync(burst with { Instance = row }, None));
        (await GetAsync(s => s.FindInstanceAsync("i", None))).ShouldBe(row);
    }

    [SkippableFact]
    public async Task Of_two_units_that_change_the_same_instance_one_loses()
    {
        await DoAsync(s => s.SaveBurstAsync(Burst("i", 1), None));
        await DoAsync(s => s.SaveBurstAsync(Burst("i", 2), None));
        await Should.ThrowAsync<EngineConcurrencyException>(() =>
            DoAsync(s => s.SaveBurstAsync(Burst("i", 2), None))
        );
        await Should.ThrowAsync<EngineConcurrencyException>(() =>
            DoAsync(s => s.SaveBurstAsync(Burst("i", 1), None))
        );
        (await GetAsync(s => s.FindInstanceAsync("i", None)))!.Version.ShouldBe(2);
        (await GetAsync(s => s.ReadJournalAsync("i", 0, 10, None)))
            .Select(j => j.Sequence)
            .ShouldBe([1, 2]);
    }

    [SkippableFact]
    public async Task Instances_are_listed_by_creation_and_filtered()
    {
        await DoAsync(async s =>
        {
            foreach (
                var (id, fanOut, status) in new[]
                {
                    ("b", "f", InstanceStatus.Running),
                    ("a", "f", InstanceStatus.Cancelled),
                    ("c", "", InstanceStatus.Running),
                }
            )
            {
                var burst = Burst(id, 1);
                await s.SaveBurstAsync(
                    burst with
                    {
                        Instance = burst.Instance with { FanOutId = fanOut, Status = status },
                    },
                    None
                );
            }
        });
        (await Ids(new InstanceQuery())).ShouldBe(["a", "b", "c"]);
        (await Ids(new InstanceQuery { FanOutId = "f" })).ShouldBe(["a", "b"]);
        (await Ids(new InstanceQuery { Status = InstanceStatus.Running })).ShouldBe(["b", "c"]);
        (await Ids(new InstanceQuery { Skip = 1, Take = 1 })).ShouldBe(["b"]);

        async Task<IEnumerable<string>> Ids(InstanceQuery query) =>
            (await GetAsync(s => s.ListInstancesAsync(query, None))).Select(i => i.Id);
    }

    [SkippableFact]
    public async Task An_instance_is_removed_with_everything_of_its_own_and_leaves_others_alone()
    {
        await DoAsync(async s =>
        {
            foreach (var id in new[] { "i", "j" })
                await s.SaveBurstAsync(
                    Burst(id, 1) with
                    {
                        AddedBookmarks = [Bookmark(id + "/b1", id, "k", T0.AddDays(1))],
                        AddedWork = [Work("timer:" + id, T0.AddDays(1)) with { InstanceId = id }],
                    },
                    None
                );
        });

        (await GetAsync(s => s.RemoveInstanceAsync("i", None))).ShouldBeTrue();
        (await GetAsync(s => s.RemoveInstanceAsync("i", None))).ShouldBeFalse();

        (await GetAsync(s => s.FindInstanceAsync("i", None))).ShouldBeNull();
        (await GetAsync(s => s.ReadJournalAsync("i", 0, 10, None))).ShouldBeEmpty();
        (await GetAsync(s => s.FindBookmarksAsync("k", None)))
            .Select(b => b.InstanceId)
            .ShouldBe(["j"]);
        (await GetAsync(s => s.ListDueWorkAsync(T0.AddDays(2), 10, None)))
            .Select(w => w.InstanceId)
            .ShouldBe(["j"]);
        (await GetAsync(s => s.FindInstanceAsync("j", None))).ShouldNotBeNull();
    }

    private async Task DoAsync(Func<IEngineStore, Task> work)
    {
        await using var opened = Open();
        await opened.Unit.RunAsync(_ => work(opened.Store), None);
    }

    private async Task<T> GetAsync<T>(Func<IEngineStore, Task<T>> work)
    {
        T result = default!;
        await DoAsync(async s => result = await work(s));
        return result;
    }
}

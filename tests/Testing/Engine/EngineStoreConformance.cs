using Ipses.Engine.Ports;
using Shouldly;
using Xunit;
using static Ipses.Testing.Engine.EngineRows;

namespace Ipses.Testing.Engine;

/// <summary>
/// What every store of the engine must do, whatever the database: written once, run on memory, SQLite, PostgreSQL and SQL Server.
/// A deriving class gives units on one database that is empty when its test begins.
/// </summary>
public abstract class EngineStoreConformance
{
    private static readonly CancellationToken None = CancellationToken.None;

    /// <summary>A new unit, with a connection of its own, on the test's database.</summary>
    protected abstract IStoreUnderTest Open();

    [Fact]
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

    [Fact]
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

    [Fact]
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

    [Fact]
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

    [Fact]
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

    [Fact]
    public async Task Of_the_versions_of_a_definition_the_published_and_the_latest_are_found()
    {
        await DoAsync(async s =>
        {
            await s.PutDefinitionAsync(Definition("d", 1, latest: false), None);
            await s.PutDefinitionAsync(Definition("d", 2, published: false), None);
            await s.PutDefinitionAsync(Definition("e", 1), None);
        });
        (await GetAsync(s => s.FindPublishedAsync("d", None)))!.Version.ShouldBe(1);
        (await GetAsync(s => s.FindDefinitionAsync("d", null, None)))!.Version.ShouldBe(2);
        (await GetAsync(s => s.FindDefinitionAsync("d", 1, None)))!.VersionId.ShouldBe("d-v1");
        (await GetAsync(s => s.FindDefinitionVersionAsync("d-v2", None)))!.ShouldBe(
            Definition("d", 2, published: false)
        );
        (await GetAsync(s => s.ListDefinitionsAsync("d", None)))
            .Select(d => d.Version)
            .ShouldBe([2, 1]);
        (await GetAsync(s => s.ListDefinitionsAsync(null, None)))
            .Select(d => d.VersionId)
            .ShouldBe(["d-v2", "e-v1"]);
        await DoAsync(s =>
            s.PutDefinitionAsync(Definition("d", 1, latest: false, published: false), None)
        );
        (await GetAsync(s => s.FindPublishedAsync("d", None))).ShouldBeNull();
        await DoAsync(s => s.RemoveDefinitionAsync("d-v2", None));
        (await GetAsync(s => s.FindDefinitionVersionAsync("d-v2", None))).ShouldBeNull();
    }

    [Fact]
    public async Task Bookmarks_are_found_by_key_by_timer_and_by_instance()
    {
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("i", 1) with
                {
                    AddedBookmarks =
                    [
                        Bookmark("i/b2", "i", "k"),
                        Bookmark("i/b1", "i", "k", T0.AddDays(1)),
                        Bookmark("i/b3", "i", "other"),
                    ],
                },
                None
            )
        );
        (await GetAsync(s => s.FindBookmarksAsync("k", None)))
            .Select(b => b.Id)
            .ShouldBe(["i/b1", "i/b2"]);
        (await GetAsync(s => s.FindTimersAsync("k", None))).ShouldBe([
            Bookmark("i/b1", "i", "k", T0.AddDays(1)),
        ]);
        (await GetAsync(s => s.ListBookmarksAsync("i", None))).Count.ShouldBe(3);
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("i", 2) with
                {
                    MovedTimers = [new MovedTimer("timer:i/b1", "i/b1", T0.AddDays(9))],
                    RemovedBookmarks = ["i/b2", "never there"],
                },
                None
            )
        );
        (await GetAsync(s => s.FindBookmarksAsync("k", None)))
            .Single()
            .DueAt.ShouldBe(T0.AddDays(9));
    }

    [Fact]
    public async Task Due_work_comes_in_order_and_only_when_it_is_due()
    {
        await DoAsync(s =>
            s.AddWorkAsync(
                [
                    Work("late", T0.AddHours(2)),
                    Work("z", T0),
                    Work("a", T0),
                    Work("early", T0.AddHours(-1)),
                ],
                None
            )
        );
        (await Keys(T0)).ShouldBe(["early", "z", "a"]);
        (await Keys(T0.AddHours(2))).ShouldBe(["early", "z", "a", "late"]);
        (await GetAsync(s => s.ListDueWorkAsync(T0, 2, None))).Count.ShouldBe(2);
        (await GetAsync(s => s.NextDueAsync(None))).ShouldBe(T0.AddHours(-1));

        async Task<IEnumerable<string>> Keys(DateTimeOffset now) =>
            (await GetAsync(s => s.ListDueWorkAsync(now, 10, None))).Select(w => w.Key);
    }

    [Fact]
    public async Task Work_with_a_key_that_exists_is_left_as_it_is()
    {
        (await GetAsync(s => s.AddWorkAsync([Work("a"), Work("b")], None))).ShouldBe(2);
        (
            await GetAsync(s =>
                s.AddWorkAsync([Work("a", T0.AddDays(9)), Work("c"), Work("c")], None)
            )
        ).ShouldBe(1);
        await DoAsync(s =>
            s.SaveBurstAsync(Burst("i", 1) with { AddedWork = [Work("a", T0.AddDays(9))] }, None)
        );
        (await GetAsync(s => s.ListDueWorkAsync(T0, 10, None)))
            .Select(w => w.Key)
            .ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public async Task Work_is_taken_once_and_is_back_when_the_unit_is_discarded()
    {
        await DoAsync(s => s.AddWorkAsync([Work("a"), Work("later", T0.AddDays(1))], None));
        (await GetAsync(s => s.TakeWorkAsync("later", T0, None))).ShouldBeNull();
        await Should.ThrowAsync<InvalidOperationException>(() =>
            DoAsync(async s =>
            {
                (await s.TakeWorkAsync("a", T0, None)).ShouldNotBeNull();
                (await s.TakeWorkAsync("a", T0, None)).ShouldBeNull();
                throw new InvalidOperationException("discard");
            })
        );
        (await GetAsync(s => s.TakeWorkAsync("a", T0, None)))!.Kind.ShouldBe(WorkKind.Stimulus);
        (await GetAsync(s => s.TakeWorkAsync("a", T0, None))).ShouldBeNull();
    }

    [Fact]
    public async Task Work_that_failed_comes_back_later_and_parked_work_when_it_is_released()
    {
        await DoAsync(s => s.AddWorkAsync([Work("a")], None));
        await DoAsync(s => s.FailWorkAsync("a", "boom", T0.AddMinutes(1), None));
        await DoAsync(s => s.FailWorkAsync("gone", "boom", null, None));
        (await GetAsync(s => s.ListDueWorkAsync(T0, 10, None))).ShouldBeEmpty();
        var again = (await GetAsync(s => s.ListDueWorkAsync(T0.AddMinutes(1), 10, None))).Single();
        (again.Attempts, again.Error).ShouldBe((1, "boom"));
        await DoAsync(s => s.FailWorkAsync("a", "boom again", null, None));
        (await GetAsync(s => s.ListDueWorkAsync(T0.AddDays(1), 10, None))).ShouldBeEmpty();
        (await GetAsync(s => s.TakeWorkAsync("a", T0.AddDays(1), None))).ShouldBeNull();
        (await GetAsync(s => s.NextDueAsync(None))).ShouldBeNull();
        (await GetAsync(s => s.ListParkedWorkAsync(None))).Single().Error.ShouldBe("boom again");
        (await GetAsync(s => s.ReleaseWorkAsync("a", T0, None))).ShouldBeTrue();
        (await GetAsync(s => s.ReleaseWorkAsync("a", T0, None))).ShouldBeFalse();
        (await GetAsync(s => s.ListDueWorkAsync(T0, 10, None))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_moved_timer_is_due_at_its_new_instant_only()
    {
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("i", 1) with
                {
                    AddedBookmarks = [Bookmark("b", "i", "k", T0)],
                    AddedWork = [Work("timer:b", T0, WorkKind.Timer)],
                },
                None
            )
        );
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("i", 2) with
                {
                    MovedTimers = [new MovedTimer("timer:b", "b", T0.AddDays(1))],
                },
                None
            )
        );
        (await GetAsync(s => s.ListDueWorkAsync(T0, 10, None))).ShouldBeEmpty();
        (await GetAsync(s => s.ListDueWorkAsync(T0.AddDays(1), 10, None)))
            .Single()
            .Key.ShouldBe("timer:b");
        (await GetAsync(s => s.NextDueAsync(None))).ShouldBe(T0.AddDays(1));
    }

    [Fact]
    public async Task Children_are_counted_and_exactly_one_is_the_last()
    {
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("p", 1) with
                {
                    AddedFanOuts = [new FanOutRecord("f", "p", "1", 3, 0, 0, true, T0)],
                },
                None
            )
        );
        List<FanOutRecord> counted = [];
        for (var i = 0; i < 3; i++)
            counted.Add((await GetAsync(s => s.CountEndedAsync("f", cancelled: i == 1, None)))!);
        counted.Select(c => c.Finished).ShouldBe([1, 2, 3]);
        counted[^1].ShouldBe(new FanOutRecord("f", "p", "1", 3, 3, 1, true, T0));
        (await GetAsync(s => s.CountEndedAsync("none", cancelled: false, None))).ShouldBeNull();
    }

    [Fact]
    public async Task A_stimulus_is_applied_once()
    {
        (await GetAsync(s => s.TryApplyAsync("x", T0, None))).ShouldBeTrue();
        (await GetAsync(s => s.TryApplyAsync("x", T0.AddDays(400), None))).ShouldBeFalse();
        (
            await GetAsync(async s =>
                await s.TryApplyAsync("y", T0, None) && !await s.TryApplyAsync("y", T0, None)
            )
        ).ShouldBeTrue();
    }

    [Fact]
    public async Task A_stimulus_that_came_early_is_kept_for_whoever_takes_it_first()
    {
        WaitingStimulusRecord kept = new("s1", "k", "i", "c", """{"a":1}""", T0);
        await DoAsync(async s =>
        {
            await s.KeepStimulusAsync(kept, None);
            await s.KeepStimulusAsync(kept with { PayloadJson = "2" }, None);
            await s.KeepStimulusAsync(
                new WaitingStimulusRecord("s2", "other", "", "", "null", T0),
                None
            );
        });
        (await GetAsync(s => s.FindKeptAsync(["k", "nothing"], None))).ShouldBe([kept]);
        (await GetAsync(s => s.TakeKeptAsync("s1", None))).ShouldBeTrue();
        (await GetAsync(s => s.TakeKeptAsync("s1", None))).ShouldBeFalse();
        (await GetAsync(s => s.FindKeptAsync(["k", "other"], None))).Single().Id.ShouldBe("s2");
    }

    [Fact]
    public async Task Incidents_are_kept_and_closed()
    {
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("i", 1) with
                {
                    Incidents = [Incident("x", "i"), Incident("y", "i")],
                },
                None
            )
        );
        (await GetAsync(s => s.FindIncidentAsync("x", None))).ShouldBe(Incident("x", "i"));
        var closed = Incident("x", "i") with
        {
            Status = IncidentStatus.Skipped,
            ResolvedBy = "김조정",
            ResolvedReason = "기관 요청",
            ResolvedAt = T0.AddDays(1),
        };
        await DoAsync(s => s.SaveBurstAsync(Burst("i", 2) with { Incidents = [closed] }, None));
        (await GetAsync(s => s.FindIncidentAsync("x", None))).ShouldBe(closed);
        (await GetAsync(s => s.ListIncidentsAsync("i", openOnly: true, None)))
            .Select(i => i.Id)
            .ShouldBe(["y"]);
        (await GetAsync(s => s.ListIncidentsAsync(null, openOnly: false, None)))
            .Select(i => i.Id)
            .ShouldBe(["x", "y"]);
    }

    [Fact]
    public async Task The_journal_is_read_in_pages()
    {
        await DoAsync(async s =>
        {
            for (var version = 1; version <= 5; version++)
                await s.SaveBurstAsync(Burst("i", version), None);
        });
        (await GetAsync(s => s.ReadJournalAsync("i", 1, 3, None)))
            .Select(j => j.Sequence)
            .ShouldBe([2, 3, 4]);
        (await GetAsync(s => s.ReadJournalAsync("none", 0, 3, None))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_nodes_that_take_the_same_work_at_once_do_it_once()
    {
        await DoAsync(s =>
            s.AddWorkAsync([.. Enumerable.Range(0, 10).Select(i => Work("w" + i))], None)
        );
        var took = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(TakeAllAsync)));
        took.Sum().ShouldBe(10);

        async Task<int> TakeAllAsync()
        {
            var count = 0;
            for (var i = 0; i < 10; i++)
            {
                try
                {
                    if (await GetAsync(s => s.TakeWorkAsync("w" + i, T0, None)) is not null)
                        count++;
                }
                catch (EngineConcurrencyException)
                {
                    // The other node was faster: that is what the exception says.
                }
            }

            return count;
        }
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

using Ipses.Engine.Ports;
using Shouldly;
using Xunit;
using static Ipses.Testing.Engine.EngineRows;

namespace Ipses.Testing.Engine;

/// <content>What is kept beside instances: definitions, bookmarks, children, stimuli, incidents, journal.</content>
public abstract partial class EngineStoreConformance
{
    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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
}

using Ipses.Engine.Ports;
using Shouldly;
using Xunit;
using static Ipses.Testing.Engine.EngineRows;

namespace Ipses.Testing.Engine;

/// <content>Calls to make are listed apart, so that neither waits for the other.</content>
public abstract partial class EngineStoreConformance
{
    [SkippableFact]
    public async Task Calls_to_make_are_listed_apart_from_other_work()
    {
        await DoAsync(s =>
            s.AddWorkAsync(
                [
                    Work("call-2", T0.AddHours(1)) with
                    {
                        Kind = WorkKind.Request,
                    },
                    Work("call-1") with
                    {
                        Kind = WorkKind.Request,
                    },
                    Work("timer", T0.AddMinutes(1)),
                ],
                None
            )
        );
        (await GetAsync(s => s.NextDueAsync(None))).ShouldBe(T0.AddMinutes(1));
        (await GetAsync(s => s.NextRequestAsync(None))).ShouldBe(T0);
        (await GetAsync(s => s.ListDueWorkAsync(T0.AddDays(1), 10, None)))
            .Select(w => w.Key)
            .ShouldBe(["timer"]);
        (await GetAsync(s => s.ListDueRequestsAsync(T0, 10, None)))
            .Select(w => w.Key)
            .ShouldBe(["call-1"]);
        (await GetAsync(s => s.ListDueRequestsAsync(T0.AddDays(1), 1, None)))
            .ShouldHaveSingleItem()
            .Key.ShouldBe("call-1");
        await DoAsync(s => s.RemoveWorkAsync(["call-1", "call-2"], None));
        (await GetAsync(s => s.NextRequestAsync(None))).ShouldBeNull();
    }

    [SkippableFact]
    public async Task Keys_that_are_waited_for_are_found_by_how_they_begin()
    {
        await DoAsync(s =>
            s.SaveBurstAsync(
                Burst("i", 1) with
                {
                    AddedBookmarks =
                    [
                        Bookmark("b1", "i", "http:GET:b"),
                        Bookmark("b2", "i", "http:GET:a"),
                        Bookmark("b3", "i", "http:GET:a"),
                        Bookmark("b4", "i", "http:POST:a"),
                        Bookmark("b5", "i", "HTTP:get:a"),
                    ],
                },
                None
            )
        );
        (await GetAsync(s => s.ListBookmarkKeysAsync("http:GET:", None))).ShouldBe([
            "http:GET:a",
            "http:GET:b",
        ]);
        (await GetAsync(s => s.ListBookmarkKeysAsync("http:_", None))).ShouldBeEmpty();
    }
}

using Ipses.Engine.Ports;
using Shouldly;
using Xunit;
using static Ipses.Testing.Engine.EngineRows;

namespace Ipses.Testing.Engine;

/// <content>Queued work and timers: in order, once, and back when a unit is discarded.</content>
public abstract partial class EngineStoreConformance
{
    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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

    [SkippableFact]
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
}

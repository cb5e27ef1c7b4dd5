using Ipses.Engine.Ports;
using Shouldly;
using Xunit;
using static Ipses.Testing.Engine.EngineRows;

namespace Ipses.Testing.Engine;

/// <content>What starts definitions, and the gate before a start.</content>
public abstract partial class EngineStoreConformance
{
    [SkippableFact]
    public async Task Triggers_of_a_definition_are_replaced_as_a_whole_and_found_by_key()
    {
        await DoAsync(s =>
            s.ReplaceTriggersAsync("d", [Trigger("d", 1, "b"), Trigger("d", 1, "a")], None)
        );
        await DoAsync(s => s.ReplaceTriggersAsync("e", [Trigger("e", 1, "a")], None));
        (await Ids(s => s.FindTriggersAsync("event:a", None))).ShouldBe(["d-v1/a/0", "e-v1/a/0"]);
        (await Ids(s => s.ListTriggersAsync("d", None))).ShouldBe(["d-v1/a/0", "d-v1/b/0"]);
        await DoAsync(async s =>
        {
            await s.ReplaceTriggersAsync("d", [Trigger("d", 2, "c")], None);
            (await s.ListTriggersAsync("d", None)).ShouldHaveSingleItem().Version.ShouldBe(2);
        });
        (await Ids(s => s.ListTriggersAsync(null, None))).ShouldBe(["d-v2/c/0", "e-v1/a/0"]);
        (await GetAsync(s => s.ListTriggersAsync("d", None)))
            .ShouldHaveSingleItem()
            .ShouldBe(Trigger("d", 2, "c"));
        await Should.ThrowAsync<InvalidOperationException>(() =>
            DoAsync(async s =>
            {
                await s.ReplaceTriggersAsync("d", [], None);
                throw new InvalidOperationException("discarded");
            })
        );
        (await Ids(s => s.ListTriggersAsync("d", None))).ShouldBe(["d-v2/c/0"]);
    }

    [SkippableFact]
    public async Task A_version_that_is_removed_takes_its_triggers_along_one_that_is_replaced_keeps_them()
    {
        await DoAsync(s => s.PutDefinitionAsync(Definition("d", 1), None));
        await DoAsync(s => s.ReplaceTriggersAsync("d", [Trigger("d", 1, "a")], None));
        await DoAsync(s => s.PutDefinitionAsync(Definition("d", 1, latest: false), None));
        (await Ids(s => s.ListTriggersAsync("d", None))).ShouldBe(["d-v1/a/0"]);
        await DoAsync(s => s.RemoveDefinitionAsync("d-v1", None));
        (await Ids(s => s.ListTriggersAsync("d", None))).ShouldBeEmpty();
    }

    [SkippableFact]
    public async Task Work_that_is_no_longer_wanted_is_taken_back()
    {
        await DoAsync(s => s.AddWorkAsync([Work("a"), Work("b")], None));
        await DoAsync(s => s.RemoveWorkAsync(["a", "unknown"], None));
        (await GetAsync(s => s.ListDueWorkAsync(T0, 10, None)))
            .ShouldHaveSingleItem()
            .Key.ShouldBe("b");
        await DoAsync(async s =>
        {
            await s.RemoveWorkAsync(["b"], None);
            (await s.AddWorkAsync([Work("b", T0.AddDays(1))], None)).ShouldBe(1);
        });
        (await GetAsync(s => s.NextDueAsync(None))).ShouldBe(T0.AddDays(1));
    }

    [SkippableTheory]
    [InlineData("d")]
    [InlineData("")]
    public async Task Of_two_units_that_pass_the_gate_the_second_sees_what_the_first_started(
        string gate
    )
    {
        await DoAsync(s => s.PutDefinitionAsync(Definition("d", 1), None));
        await Task.WhenAll(StartIfNoneAsync("x"), StartIfNoneAsync("y"));
        (await GetAsync(s => s.ListInstancesAsync(new InstanceQuery(), None))).Count.ShouldBe(1);

        Task StartIfNoneAsync(string id) =>
            DoAsync(async s =>
            {
                await s.SerialiseStartsAsync(gate, None);
                if ((await s.ListInstancesAsync(new InstanceQuery(), None)).Count == 0)
                    await s.SaveBurstAsync(Burst(id, 1), None);
            });
    }

    private async Task<IEnumerable<string>> Ids(
        Func<IEngineStore, Task<IReadOnlyList<TriggerRecord>>> read
    ) => (await GetAsync(read)).Select(t => t.Id);

    private static TriggerRecord Trigger(string definition, int version, string activity) =>
        new(
            $"{definition}-v{version}/{activity}/0",
            definition,
            $"{definition}-v{version}",
            version,
            activity,
            "Elsa.Event",
            "event:" + activity,
            "null",
            T0
        );
}

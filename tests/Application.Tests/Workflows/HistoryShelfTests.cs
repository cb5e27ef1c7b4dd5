using System.Reflection;
using Ipses.Application.Workflows.Instances.History;
using Ipses.Engine.Ports;
using Ipses.Engine.State;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Workflows;

/// <summary>Whoever looks at a long instance again pays for its new rows only.</summary>
public sealed class HistoryShelfTests
{
    private readonly CountingStore _store = CountingStore.New();
    private readonly HistoryShelf _shelf = new();

    [Fact]
    public async Task Rows_that_were_read_are_not_read_again()
    {
        _store.Rows = 2_000;
        (await SequenceAsync()).ShouldBe(2_000);
        _store.Read.ShouldBe(2_000);

        _store.Rows = 2_003;
        (await SequenceAsync()).ShouldBe(2_003);
        (await SequenceAsync()).ShouldBe(2_003);

        _store.Read.ShouldBe(2_003);
    }

    [Fact]
    public async Task An_instance_that_took_the_id_of_a_deleted_one_has_a_history_of_its_own()
    {
        _store.Rows = 10;
        await SequenceAsync();

        _store.Rows = 2;
        (await SequenceAsync(createdLater: true)).ShouldBe(2);
    }

    private Task<int> SequenceAsync(bool createdLater = false) =>
        _shelf.ReadAsync(
            (IEngineStore)(object)_store,
            new InstanceRecord
            {
                Id = "i",
                DefinitionId = "d",
                DefinitionVersionId = "d-v1",
                DefinitionVersion = 1,
                Status = InstanceStatus.Running,
                Version = _store.Rows,
                CreatedAt = createdLater
                    ? DateTimeOffset.UnixEpoch.AddDays(1)
                    : DateTimeOffset.UnixEpoch,
                UpdatedAt = DateTimeOffset.UnixEpoch,
                Snapshot = "{}",
            },
            history => history.Sequence,
            CancellationToken.None
        );
}

/// <summary>A store of journal rows that counts how many were asked for.</summary>
public class CountingStore : DispatchProxy
{
    private static readonly string Empty = StateJson.Write(Array.Empty<InstanceChange>());

    internal int Rows { get; set; }

    internal int Read { get; private set; }

    internal static CountingStore New() =>
        (CountingStore)(object)DispatchProxy.Create<IEngineStore, CountingStore>();

    protected override object? Invoke(MethodInfo? targetMethod, object?[]? args)
    {
        targetMethod!.Name.ShouldBe(nameof(IEngineStore.ReadJournalAsync));
        int after = (int)args![1]!;
        JournalRecord[] rows =
        [
            .. Enumerable
                .Range(after + 1, Math.Max(0, Math.Min((int)args[2]!, Rows - after)))
                .Select(sequence => new JournalRecord(
                    "i",
                    sequence,
                    DateTimeOffset.UnixEpoch,
                    "timer",
                    "",
                    "",
                    "",
                    Empty
                )),
        ];
        Read += rows.Length;
        return Task.FromResult<IReadOnlyList<JournalRecord>>(rows);
    }
}

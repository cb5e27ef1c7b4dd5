using System.Runtime.CompilerServices;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>
/// Activities and the arrows between them (<c>Elsa.Flowchart</c>). A token leaves an activity on each arrow of its outcomes;
/// where several arrows lead on into an activity, its merge mode says when it runs. Arrows that lead back run their target
/// at once, any number of times. It ends when no child is active and no token waits.
/// </summary>
public sealed class Flowchart : Activity
{
    private static readonly ConditionalWeakTable<ActivityNode, FlowGraph> Graphs = [];

    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Flowchart",
        Category = ElsaCategories.Flow,
        DisplayName = new Label("Flowchart", "흐름도"),
        Description = new Label(
            "A flowchart is a collection of activities and connections between them.",
            "활동과 그 사이의 연결로 이루어진 흐름도입니다."
        ),
        Ports = [ElsaCategories.Embedded("Start", "시작") with { IsBrowsable = false }],
        IsContainer = true,
        IsBrowsable = false,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            GraphOf(context.Node).StartFor(context.TriggerActivityId) is { } start
                ? Outcome.Schedule(new ChildRequest(start))
                : Outcome.Done()
        );

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    )
    {
        var kept = context.State<Token[]>() ?? [];
        FlowTurn turn = new(GraphOf(context.Node), kept, child, node => ModeOf(context, node));
        turn.Run();
        var outcome = Outcome.Stay();
        foreach (var cancelled in turn.Cancelled)
            outcome = outcome.With(
                new ActivityEffect.CancelChild(cancelled, "another branch came first")
            );
        foreach (var next in turn.Scheduled)
            outcome = outcome.AndSchedule(new ChildRequest(next));
        if (kept.Length > 0 || turn.Tokens.Count > 0)
            outcome = outcome.KeepState(turn.Tokens.Count > 0 ? turn.Tokens : null);
        return new(turn.IsOver ? Outcome.Done() with { Effects = outcome.Effects } : outcome);
    }

    private static FlowGraph GraphOf(ActivityNode node) =>
        Graphs.GetValue(node, n => new FlowGraph(n));

    private static MergeMode ModeOf(ActivityContext context, ActivityNode node)
    {
        if (node.Type == "Elsa.FlowJoin")
        {
            var mode = node.Inputs.TryGetValue("mode", out var expression)
                ? context.Evaluate<string>(
                    expression with
                    {
                        TypeName = "String",
                    },
                    $"mode of the join '{node.Id}'"
                )
                : null;
            return mode switch
            {
                "WaitAll" or "0" => MergeMode.Merge,
                "WaitAllActive" or "1" => MergeMode.Active,
                "Stream" => MergeMode.Stream,
                _ => MergeMode.Race,
            };
        }

        return
            node.CustomProperties.ValueKind == JsonValueKind.Object
            && node.CustomProperties.TryGetProperty("mergeMode", out var written)
            && written.ValueKind == JsonValueKind.String
            && Enum.TryParse<MergeMode>(written.GetString(), ignoreCase: true, out var read)
            ? read
            : MergeMode.Active;
    }
}

/// <summary>When an activity runs that several arrows lead on into; Elsa's merge modes.</summary>
internal enum MergeMode
{
    /// <summary>Once nothing active can reach it any more: all branches that were taken are in (Elsa's default, <c>WaitAllActive</c>).</summary>
    Active,

    /// <summary>Elsa writes <c>None</c> where nothing was chosen.</summary>
    None,

    /// <summary>Once none of the activities right before it is active.</summary>
    Stream,

    /// <summary>Once there is a token on every arrow that leads on into it (<c>WaitAll</c>).</summary>
    Merge,

    /// <summary>Once there is a token on every arrow into it, those that lead back included.</summary>
    Converge,

    /// <summary>For every token.</summary>
    Cascade,

    /// <summary>For the first token; the other branches are cancelled (<c>WaitAny</c>).</summary>
    Race,
}

/// <summary>A token that waits at an activity.</summary>
/// <param name="From">Activity it came from.</param>
/// <param name="Port">Outcome it left on.</param>
/// <param name="To">Activity it waits at.</param>
internal sealed record Token(string From, string Port, string To);

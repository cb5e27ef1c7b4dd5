using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Iterate over a set of values. (<c>Elsa.ForEach</c>)</summary>
public sealed class ForEach : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.ForEach",
        Category = ElsaCategories.Looping,
        DisplayName = new Label("For Each", "반복(목록)"),
        Description = new Label("Iterate over a set of values.", "목록의 값마다 반복합니다."),
        Inputs =
        [
            new InputDescriptor(
                "Items",
                "List<Object>",
                new Label("Items", "목록"),
                new Label("The values to iterate over.", "반복할 값의 목록입니다.")
            )
            {
                UiHint = "dropdown",
            },
        ],
        Outputs =
        [
            new OutputDescriptor(
                "CurrentValue",
                "Object",
                new Label("Current Value", "현재 값"),
                new Label("The value of the turn.", "현재 차례의 값입니다.")
            ),
        ],
        Ports = [ElsaCategories.Embedded("Body", "본문")],
        IsLoop = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) => new(Turn(context, 0));

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) =>
        new(
            child.Kind switch
            {
                ChildResultKind.Emitted => Outcome.Stay(),
                ChildResultKind.Broke => Outcome.Done(),
                _ => Turn(context, int.Parse(child.Tag, CultureInfo.InvariantCulture) + 1),
            }
        );

    private static ActivityOutcome Turn(ActivityContext context, int index)
    {
        var items = context.Get<IReadOnlyList<JsonElement>>("Items") ?? [];
        if (index >= items.Count || context.Node.Port("body") is not { } body)
            return Outcome.Done();
        return Outcome
            .Schedule(
                new ChildRequest(body, index.ToString(CultureInfo.InvariantCulture))
                {
                    Variables = ImmutableDictionary<string, JsonElement>
                        .Empty.Add("CurrentValue", items[index])
                        .Add("CurrentIndex", EngineJson.From(index)),
                }
            )
            .WithOutput("CurrentValue", items[index]);
    }
}

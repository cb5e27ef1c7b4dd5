using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Schedule an activity for each item in parallel. (<c>Elsa.ParallelForEach</c>)</summary>
public sealed class ParallelForEach : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.ParallelForEach",
        Category = ElsaCategories.Looping,
        DisplayName = new Label("Parallel for Each", "병렬 반복"),
        Description = new Label(
            "Schedule an activity for each item in parallel.",
            "목록의 값마다 나란히 실행합니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Items",
                "Object",
                new Label("Items", "목록"),
                new Label("The values to iterate over.", "반복할 값의 목록입니다.")
            ),
        ],
        Ports = [ElsaCategories.Embedded("Body", "본문")],
        IsLoop = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var items = context.Get<IReadOnlyList<JsonElement>>("Items") ?? [];
        if (items.Count == 0 || context.Node.Port("body") is not { } body)
            return new(Outcome.Done());
        var outcome = Outcome.Stay();
        for (var i = 0; i < items.Count; i++)
        {
            var variables = ImmutableDictionary<string, JsonElement>
                .Empty.Add("CurrentValue", items[i])
                .Add("CurrentIndex", EngineJson.From(i));
            outcome = outcome.AndSchedule(
                new ChildRequest(body, i.ToString(CultureInfo.InvariantCulture))
                {
                    Variables = variables,
                }
            );
        }

        return new(outcome);
    }

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
                _ => child.Others.Count > 0 ? Outcome.Stay() : Outcome.Done(),
            }
        );
}

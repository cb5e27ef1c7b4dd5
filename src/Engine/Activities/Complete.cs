using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Ends the workflow as a whole on the given outcomes. (<c>Elsa.Complete</c>)</summary>
public sealed class Complete : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.Complete",
        Category = ElsaCategories.Composition,
        DisplayName = new Label("Complete", "전체 완료"),
        Description = new Label(
            "Ends the workflow as a whole on the given outcomes.",
            "지정한 결과로 워크플로 전체를 끝냅니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Outcomes",
                "Object",
                new Label("Outcomes", "결과"),
                new Label(
                    "The outcome or outcomes to end with.",
                    "끝낼 때의 결과입니다(여러 개 가능)."
                )
            )
            {
                UiHint = "outcome-picker",
                DefaultSyntax = "Object",
            },
        ],
        IsTerminal = true,
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    ) =>
        new(
            Outcome
                .Done()
                .With(new ActivityEffect.CompleteWorkflow([.. Outcomes(context.Get("Outcomes"))]))
        );

    private static IEnumerable<string> Outcomes(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String when value.GetString() is { Length: > 0 } one => [one],
            JsonValueKind.Array => value
                .EnumerateArray()
                .Where(v => v.ValueKind == JsonValueKind.String)
                .Select(v => v.GetString()!),
            _ => ["Done"],
        };
}

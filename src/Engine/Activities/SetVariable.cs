using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Assign a value to a workflow variable. (<c>Elsa.SetVariable</c>)</summary>
public sealed class SetVariable : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.SetVariable",
        Category = ElsaCategories.Primitives,
        DisplayName = new Label("Set Variable", "변수 설정"),
        Description = new Label(
            "Assign a value to a workflow variable.",
            "워크플로 변수에 값을 넣습니다."
        ),
        Inputs =
        [
            new InputDescriptor(
                "Variable",
                "UnregisteredClrType:Elsa.Workflows.Memory.Variable, Elsa.Workflows.Core",
                new Label("Variable", "변수"),
                new Label("The variable to assign the value to.", "값을 넣을 변수입니다.")
            )
            {
                UiHint = "variable-picker",
                IsWrapped = false,
            },
            new InputDescriptor(
                "Value",
                "Object",
                new Label("Value", "값"),
                new Label("The value to assign.", "넣을 값입니다.")
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var reference = context.Get("Variable");
        var id =
            reference.ValueKind == JsonValueKind.String
                ? reference.GetString()
                : Member(reference, "id");
        var name = context.VariableName(id ?? "") ?? Member(reference, "name") ?? id;
        return new(
            string.IsNullOrEmpty(name)
                ? Outcome.Fault(
                    "Variable.Missing",
                    $"'{context.Node.DisplayText}' names no variable."
                )
                : Outcome.Done().SetVariable(name, context.Get("Value"))
        );
    }

    private static string? Member(JsonElement value, string name) =>
        value.ValueKind == JsonValueKind.Object
        && value.TryGetProperty(name, out var member)
        && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}

using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Application.Workflows.Differences;

/// <summary>What distinguishes two versions of a workflow; where steps lie in the drawing is no difference.</summary>
/// <param name="Steps">Steps that are new, gone or changed, in the order of the newer version.</param>
/// <param name="Arrows">Arrows that are new or gone.</param>
/// <param name="Variables">Variables, inputs and outputs that are new, gone or changed.</param>
public sealed record DefinitionDifference(
    IReadOnlyList<StepDifference> Steps,
    IReadOnlyList<ArrowDifference> Arrows,
    IReadOnlyList<ValueDifference> Variables
)
{
    public bool IsEmpty => Steps.Count == 0 && Arrows.Count == 0 && Variables.Count == 0;

    /// <summary>From the one to the other.</summary>
    public static DefinitionDifference Between(WorkflowDefinition before, WorkflowDefinition after)
    {
        List<StepDifference> steps = [];
        foreach (ActivityNode node in Ordered(after.Root))
        {
            if (!before.Nodes.TryGetValue(node.Id, out ActivityNode? old))
            {
                steps.Add(
                    Step(node, Changed.Added, Values(node).Select(v => Value(v.Key, null, v.Value)))
                );
            }
            else if (Compare(old, node) is { Count: > 0 } values)
            {
                steps.Add(Step(node, Changed.Altered, values));
            }
        }

        steps.AddRange(
            Ordered(before.Root)
                .Where(node => !after.Nodes.ContainsKey(node.Id))
                .Select(node =>
                    Step(
                        node,
                        Changed.Removed,
                        Values(node).Select(v => Value(v.Key, v.Value, null))
                    )
                )
        );
        return new DefinitionDifference(steps, Compare(before, after), Declared(before, after));
    }

    private static StepDifference Step(
        ActivityNode node,
        Changed change,
        IEnumerable<ValueDifference> values
    ) => new(node.Id, node.DisplayText, node.Type, change, [.. values]);

    private static IEnumerable<ActivityNode> Ordered(ActivityNode node) =>
        node.Children.SelectMany(Ordered).Prepend(node);

    private static List<ValueDifference> Compare(ActivityNode before, ActivityNode after)
    {
        SortedDictionary<string, string> old = Values(before);
        SortedDictionary<string, string> present = Values(after);
        return
        [
            .. old
                .Keys.Union(present.Keys, StringComparer.OrdinalIgnoreCase)
                .Order(StringComparer.OrdinalIgnoreCase)
                .Select(name =>
                    Value(name, old.GetValueOrDefault(name), present.GetValueOrDefault(name))
                )
                .Where(value => value.Before != value.After),
        ];
    }

    /// <summary>All that an activity says, as text: its name and type, its inputs with the kind of expression, its plain properties.</summary>
    private static SortedDictionary<string, string> Values(ActivityNode node)
    {
        SortedDictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase)
        {
            ["name"] = node.DisplayText,
            ["type"] = node.Type,
        };
        foreach ((string name, InputExpression input) in node.Inputs)
        {
            values[name] = input.ExpressionType is "Literal"
                ? Text(input.Value)
                : $"{input.ExpressionType}: {Text(input.Value)}";
        }

        foreach ((string name, JsonElement property) in node.Properties)
        {
            values[name] = Text(property);
        }

        foreach ((string name, string variable) in node.OutputBindings)
        {
            values[$"{name} →"] = variable;
        }

        return values;
    }

    private static ArrowDifference[] Compare(WorkflowDefinition before, WorkflowDefinition after)
    {
        HashSet<Connection> old = [.. Ordered(before.Root).SelectMany(node => node.Connections)];
        HashSet<Connection> present = [.. Ordered(after.Root).SelectMany(node => node.Connections)];
        return
        [
            .. present.Except(old).Select(arrow => Arrow(after, arrow, Changed.Added)),
            .. old.Except(present).Select(arrow => Arrow(before, arrow, Changed.Removed)),
        ];
    }

    private static ArrowDifference Arrow(
        WorkflowDefinition definition,
        Connection arrow,
        Changed change
    ) =>
        new(
            arrow.Source,
            NameOf(definition, arrow.Source),
            arrow.SourcePort,
            arrow.Target,
            NameOf(definition, arrow.Target),
            change
        );

    private static string NameOf(WorkflowDefinition definition, string id) =>
        definition.Nodes.TryGetValue(id, out ActivityNode? node) ? node.DisplayText : id;

    private static ValueDifference[] Declared(WorkflowDefinition before, WorkflowDefinition after)
    {
        Dictionary<string, string> old = DeclaredIn(before);
        Dictionary<string, string> present = DeclaredIn(after);
        return
        [
            .. old
                .Keys.Union(present.Keys, StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .Select(name =>
                    Value(name, old.GetValueOrDefault(name), present.GetValueOrDefault(name))
                )
                .Where(value => value.Before != value.After),
        ];
    }

    private static Dictionary<string, string> DeclaredIn(WorkflowDefinition definition)
    {
        Dictionary<string, string> declared = new(StringComparer.Ordinal);
        foreach (Variable variable in definition.Variables)
        {
            declared[variable.Name] =
                $"{variable.TypeName}{(variable.IsArray ? "[]" : "")} {Text(variable.Default)}".Trim();
        }

        foreach (WorkflowInput input in definition.Inputs)
        {
            declared[$"→ {input.Name}"] = input.TypeName;
        }

        foreach (WorkflowOutput output in definition.Outputs)
        {
            declared[$"{output.Name} →"] = output.TypeName;
        }

        return declared;
    }

    private static ValueDifference Value(string name, string? before, string? after) =>
        new(name, before ?? "", after ?? "");

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Undefined or JsonValueKind.Null => "",
            JsonValueKind.String => value.GetString()!,
            _ => value.GetRawText(),
        };
}

/// <summary>What became of something between two versions.</summary>
public enum Changed
{
    Added,
    Removed,
    Altered,
}

/// <summary>A step that differs.</summary>
/// <param name="Values">What it says, where that differs.</param>
public sealed record StepDifference(
    string ActivityId,
    string Name,
    string Type,
    Changed Change,
    IReadOnlyList<ValueDifference> Values
);

/// <summary>A text in both versions; empty where one does not have it.</summary>
public sealed record ValueDifference(string Name, string Before, string After);

/// <summary>An arrow that is in one of them only.</summary>
public sealed record ArrowDifference(
    string From,
    string FromName,
    string Port,
    string To,
    string ToName,
    Changed Change
);

using System.Globalization;
using System.Text;
using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>Workflows that are used as activities: what the designer knows of them comes from their definition.</summary>
public static class WorkflowActivities
{
    /// <summary>Elsa's type of the activity that runs them; in a definition such a node has the workflow's name as its type.</summary>
    public const string TypeName =
        "Elsa.Workflows.Management.Activities.WorkflowDefinitionActivity.WorkflowDefinitionActivity";

    /// <summary>Whether the author allows it (<c>options.usableAsActivity</c>).</summary>
    public static bool IsUsable(WorkflowDefinition definition) =>
        Option(definition, "usableAsActivity") is { ValueKind: JsonValueKind.True };

    /// <summary>The descriptor of a version: inputs, outputs and outcomes of the workflow as inputs, outputs and ports of the activity.</summary>
    public static ActivityDescriptor Describe(WorkflowDefinition definition, bool isBrowsable)
    {
        var category = Option(definition, "activityCategory")
            is { ValueKind: JsonValueKind.String } written
            ? written.GetString()!
            : "";
        return new ActivityDescriptor
        {
            TypeName = NameOf(definition),
            Version = definition.Version,
            Category =
                category.Length > 0 ? Label.Same(category) : new Label("Workflows", "워크플로"),
            DisplayName = Label.Same(definition.Name),
            Description = Label.Same(definition.Description),
            IsBrowsable = isBrowsable,
            Inputs =
            [
                .. definition.Inputs.Select(i => new InputDescriptor(
                    i.Name,
                    IsList(i.Raw) ? $"List<{i.TypeName}>" : i.TypeName,
                    Label.Same(Text(i.Raw, "displayName", i.Name)),
                    Label.Same(Text(i.Raw, "description", ""))
                )
                {
                    UiHint = Text(i.Raw, "uiHint", "singleline"),
                    Category = Text(i.Raw, "category", "") is { Length: > 0 } tab
                        ? Label.Same(tab)
                        : null,
                }),
            ],
            Outputs =
            [
                .. definition.Outputs.Select(o => new OutputDescriptor(
                    o.Name,
                    IsList(o.Raw) ? $"List<{o.TypeName}>" : o.TypeName,
                    Label.Same(Text(o.Raw, "displayName", o.Name)),
                    Label.Same(Text(o.Raw, "description", ""))
                )),
            ],
            Ports =
            [
                new PortDescriptor("Root", new Label("Root", "시작 활동"), PortType.Embedded)
                {
                    IsBrowsable = false,
                },
                .. definition.Outcomes.Select(o => new PortDescriptor(o, Label.Same(o))),
            ],
        };
    }

    /// <summary>The type of its nodes: the name without spaces, each word with a capital (<c>annual plan</c> → <c>AnnualPlan</c>).</summary>
    public static string NameOf(WorkflowDefinition definition)
    {
        StringBuilder name = new();
        var begins = true;
        foreach (var letter in definition.Name)
        {
            if (letter is ' ' or '_' or '-')
            {
                begins = true;
                continue;
            }

            name.Append(begins ? char.ToUpper(letter, CultureInfo.InvariantCulture) : letter);
            begins = false;
        }

        return name.ToString();
    }

    private static JsonElement? Option(WorkflowDefinition definition, string name) =>
        definition.Options.ValueKind == JsonValueKind.Object
        && definition.Options.TryGetProperty(name, out var value)
            ? value
            : null;

    private static bool IsList(JsonElement raw) =>
        raw.ValueKind == JsonValueKind.Object
        && raw.TryGetProperty("isArray", out var array)
        && array.ValueKind == JsonValueKind.True;

    private static string Text(JsonElement raw, string name, string otherwise) =>
        raw.ValueKind == JsonValueKind.Object
        && raw.TryGetProperty(name, out var value)
        && value.ValueKind == JsonValueKind.String
        && value.GetString() is { Length: > 0 } text
            ? text
            : otherwise;
}

/// <summary>A workflow that stands in another one as an activity.</summary>
/// <param name="Definition">The pinned version.</param>
/// <param name="Descriptor">What the activity takes and gives.</param>
internal sealed record IncludedWorkflow(
    WorkflowDefinition Definition,
    ActivityDescriptor Descriptor
);

/// <summary>
/// Puts the activities of included workflows below the nodes that stand for them. Their ids get the node's id as prefix
/// (<c>review1:step2</c>), so that a workflow may be included twice.
/// </summary>
internal sealed class WorkflowInclusion(
    IReadOnlyDictionary<WorkflowReference, WorkflowDefinition> known
)
{
    private const int MaxDepth = 16;

    /// <summary>Included workflows by the id of the node that stands for each.</summary>
    public Dictionary<string, IncludedWorkflow> Found { get; } = new(StringComparer.Ordinal);

    public WorkflowDefinition Expand(WorkflowDefinition definition) =>
        known.Count == 0
            ? definition
            : definition.WithRoot(Copy(definition.Root, "", definition.Root.NodeId, []));

    private ActivityNode Copy(
        ActivityNode node,
        string prefix,
        string nodeId,
        IReadOnlyList<string> above
    )
    {
        var id = prefix + node.Id;
        var ports = node.Ports.ToDictionary(
            port => port.Key,
            port =>
                (IReadOnlyList<ActivityNode>)
                    [
                        .. port.Value.Select(child =>
                            Copy(child, prefix, $"{nodeId}:{child.Id}", above)
                        ),
                    ],
            StringComparer.OrdinalIgnoreCase
        );
        if (
            WorkflowReference.Of(node) is { } reference
            && known.TryGetValue(reference, out var included)
            && above.Count < MaxDepth
            && !above.Contains(included.VersionId, StringComparer.Ordinal)
        )
        {
            Found[id] = new IncludedWorkflow(
                included,
                WorkflowActivities.Describe(included, isBrowsable: true) with
                {
                    TypeName = node.Type,
                }
            );
            ports["root"] =
            [
                Copy(
                        included.Root,
                        id + ":",
                        $"{nodeId}:{included.Root.Id}",
                        [.. above, included.VersionId]
                    )
                    .WithVariables(included.Variables),
            ];
        }

        return node.MovedTo(
            id,
            prefix.Length == 0 ? node.NodeId : nodeId,
            ports,
            [
                .. node.Connections.Select(c =>
                    c with
                    {
                        Source = prefix + c.Source,
                        Target = prefix + c.Target,
                    }
                ),
            ]
        );
    }
}

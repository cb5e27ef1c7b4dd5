using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;

namespace Ipses.Application.Workflows.Diagram;

/// <summary>A workflow's outermost flowchart as a drawing: where the author put the steps, in the designer's pixels.</summary>
/// <param name="Steps">In the order of the definition.</param>
/// <param name="Arrows">Between them.</param>
public sealed record WorkflowDiagram(
    IReadOnlyList<DiagramStep> Steps,
    IReadOnlyList<DiagramArrow> Arrows
)
{
    private const int StepWidth = 220;
    private const int StepHeight = 60;

    /// <summary>Room between steps that nobody has placed.</summary>
    private const int Gap = 80;

    /// <summary>The drawing of a definition; a single activity that is no flowchart is one step.</summary>
    public static WorkflowDiagram Of(WorkflowDefinition definition, StepNames names)
    {
        IReadOnlyList<ActivityNode> nodes = definition.Root.Ports.TryGetValue(
            "activities",
            out IReadOnlyList<ActivityNode>? children
        )
            ? children
            : [definition.Root];
        DiagramStep[] steps = [.. nodes.Select((node, at) => Placed(node, at, names))];
        return new WorkflowDiagram(
            steps,
            [
                .. definition
                    .Root.Connections.Where(arrow =>
                        steps.Any(s => s.Id == arrow.Source) && steps.Any(s => s.Id == arrow.Target)
                    )
                    .Select(arrow => new DiagramArrow(
                        arrow.Source,
                        names.PortOf(arrow.Source, arrow.SourcePort),
                        arrow.Target
                    )),
            ]
        );
    }

    private static DiagramStep Placed(ActivityNode node, int at, StepNames names)
    {
        JsonElement designer = Member(node.Metadata, "designer");
        JsonElement position = Member(designer, "position");
        JsonElement size = Member(designer, "size");
        return new DiagramStep(
            node.Id,
            names.Find(node.Id) ?? LocalizedText.Same(node.DisplayText),
            node.Type,
            Number(position, "x") ?? at * (StepWidth + Gap),
            Number(position, "y") ?? 0,
            Number(size, "width") is { } width and > 0 ? width : StepWidth,
            Number(size, "height") is { } height and > 0 ? height : StepHeight,
            [.. node.Children.SelectMany(Inner).Select(inner => inner.Id)]
        );
    }

    private static IEnumerable<ActivityNode> Inner(ActivityNode node) =>
        node.Children.SelectMany(Inner).Prepend(node);

    private static JsonElement Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object
        && parent.TryGetProperty(name, out JsonElement found)
            ? found
            : default;

    private static int? Number(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.Number } number
            ? (int)number.GetDouble()
            : null;
}

/// <summary>A step of the drawing.</summary>
/// <param name="Id">Its activity.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Type">Elsa's type name.</param>
/// <param name="X">Left edge.</param>
/// <param name="Y">Upper edge.</param>
/// <param name="Inner">Activities that it holds.</param>
public sealed record DiagramStep(
    string Id,
    LocalizedText Name,
    string Type,
    int X,
    int Y,
    int Width,
    int Height,
    IReadOnlyList<string> Inner
)
{
    /// <summary>Whether an activity is this step, or one that it holds.</summary>
    public bool Holds(string activityId) =>
        activityId == Id || Inner.Contains(activityId, StringComparer.Ordinal);
}

/// <summary>An arrow of the drawing.</summary>
/// <param name="Port">What people call the port that it leaves by.</param>
public sealed record DiagramArrow(string From, LocalizedText Port, string To);

using Ipses.Engine.Definitions;

namespace Ipses.ElsaApi.WorkflowDefinitions.Subgraph;

/// <summary>The activities of a definition with the port by which each hangs on its parent.</summary>
internal sealed class Graph
{
    private readonly List<Place> _places = [];

    internal Graph(WorkflowDefinition definition) => Add(definition.Root, "Root", null);

    /// <summary>The activity of that path; the first one where none is asked for, null where there is none.</summary>
    internal Place? Find(string? nodeId) =>
        string.IsNullOrEmpty(nodeId)
            ? _places[0]
            : _places.Find(place => place.Node.NodeId == nodeId);

    /// <summary>An activity with what is in it.</summary>
    internal object Show(Place place) =>
        new
        {
            place.Node.NodeId,
            place.Port,
            activity = place.Node.Raw,
        };

    /// <summary>The steps from the top down to an activity: those in whose ports the flowcharts hang.</summary>
    internal object WayTo(Place place)
    {
        List<object> segments = [];
        Place? container = null;
        for (Place below = place; below.Parent is { } above; below = above)
        {
            if (above.Node.Type == "Elsa.Flowchart")
            {
                continue;
            }

            container ??= above;
            segments.Insert(
                0,
                new
                {
                    activityNodeId = above.Node.NodeId,
                    activityId = above.Node.Id,
                    activityType = above.Node.Type,
                    portName = below.Port,
                    activityName = above.Node.Name.Length > 0 ? above.Node.Name : null,
                }
            );
        }

        return new
        {
            childNode = Show(place),
            container = Show(container ?? _places[0]),
            pathSegments = segments,
        };
    }

    private void Add(ActivityNode node, string port, Place? parent)
    {
        Place place = new(node, port, parent);
        _places.Add(place);
        foreach ((string name, IReadOnlyList<ActivityNode> children) in node.Ports)
        {
            foreach (ActivityNode child in children)
            {
                Add(child, char.ToUpperInvariant(name[0]) + name[1..], place);
            }
        }
    }

    /// <summary>Where an activity hangs.</summary>
    /// <param name="Port">PascalCase, as Elsa calls ports.</param>
    internal sealed record Place(ActivityNode Node, string Port, Place? Parent);
}

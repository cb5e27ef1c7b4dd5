using System.Text.Json;

namespace Ipses.Engine.Definitions;

/// <summary>Elsa's mark on a node whose trigger starts the workflow: <c>customProperties.canStartWorkflow</c>.</summary>
public static class TriggerMark
{
    /// <summary>Whether the node has it; Studio writes it as a Boolean or as text.</summary>
    public static bool IsOn(ActivityNode node) =>
        node.CustomProperties.ValueKind == JsonValueKind.Object
        && node.CustomProperties.TryGetProperty("canStartWorkflow", out var can)
        && (
            can.ValueKind == JsonValueKind.True
            || (
                can.ValueKind == JsonValueKind.String
                && bool.TryParse(can.GetString(), out var said)
                && said
            )
        );
}

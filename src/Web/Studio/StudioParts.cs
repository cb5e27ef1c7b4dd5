namespace Ipses.Web.Studio;

/// <summary>The parts of Elsa Studio that our pages show, as addresses name them.</summary>
public static class StudioParts
{
    /// <summary>Definitions: their list, or one in the designer.</summary>
    public const string Workflows = "workflows";

    /// <summary>Instances: their list, or one on its diagram.</summary>
    public const string Instances = "instances";

    /// <summary>The custom element of the npm package that shows a part.</summary>
    /// <param name="part">One of this class.</param>
    /// <param name="one">Whether a single definition or instance is shown.</param>
    public static string? ElementOf(string part, bool one) =>
        (part, one) switch
        {
            (Workflows, false) => "elsa-workflow-definition-list",
            (Workflows, true) => "elsa-workflow-definition-editor",
            (Instances, false) => "elsa-workflow-instance-list",
            (Instances, true) => "elsa-workflow-instance-viewer",
            _ => null,
        };
}

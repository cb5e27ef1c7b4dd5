using Ipses.Web.Studio;

namespace Ipses.Web.Pages.Studio;

/// <summary>All workflow definitions.</summary>
public sealed class WorkflowsModel(StudioFiles files) : StudioPage(files)
{
    /// <inheritdoc />
    public override string Part => StudioParts.Workflows;
}

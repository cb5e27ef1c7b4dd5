using Ipses.Web.Studio;

namespace Ipses.Web.Pages.Studio;

/// <summary>All workflow instances.</summary>
public sealed class InstancesModel(StudioFiles files) : StudioPage(files)
{
    /// <inheritdoc />
    public override string Part => StudioParts.Instances;
}

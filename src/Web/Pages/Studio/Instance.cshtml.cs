using Ipses.Web.Studio;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Studio;

/// <summary>One workflow instance on its diagram.</summary>
public sealed class InstanceModel(StudioFiles files) : StudioPage(files)
{
    /// <summary>Elsa's instance id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <inheritdoc />
    public override string Part => StudioParts.Instances;

    /// <inheritdoc />
    public override string? Shown => Id;
}

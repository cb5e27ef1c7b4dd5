using Ipses.Web.Studio;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Studio;

/// <summary>The designer of one workflow definition.</summary>
public sealed class WorkflowModel(StudioFiles files) : StudioPage(files)
{
    /// <summary>Elsa's definition id.</summary>
    [BindProperty(SupportsGet = true)]
    public string Id { get; set; } = "";

    /// <inheritdoc />
    public override string Part => StudioParts.Workflows;

    /// <inheritdoc />
    public override string? Shown => Id;
}

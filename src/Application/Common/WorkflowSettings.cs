namespace Ipses.Application.Common;

/// <summary>How workflows are published on this site.</summary>
public sealed class WorkflowSettings
{
    /// <summary>
    /// Whether a workflow is published only once another coordinator, who has neither asked for it nor drawn it, has approved it on its
    /// page (R3). Shipped workflows are published by the first start all the same.
    /// </summary>
    public bool SecondApproval { get; set; }
}

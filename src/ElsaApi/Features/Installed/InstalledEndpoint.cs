using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Features.Installed;

/// <summary>Which of Elsa's features are here, by Elsa's names: Studio shows or hides by them (<c>RealTimeWorkflowUpdates</c> turns its hub on).</summary>
internal sealed class InstalledEndpoint : IElsaEndpoint
{
    private static readonly string[] Names =
    [
        "Expressions",
        "Workflows",
        "Flowchart",
        "WorkflowRuntime",
        "WorkflowDefinitions",
        "WorkflowInstances",
        "WorkflowManagement",
        "WorkflowsApi",
        "RealTimeWorkflowUpdates",
        "Scheduling",
        "JavaScript",
        "Liquid",
    ];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/features/installed",
            () =>
                ElsaCall.ShowAll([
                    .. Names.Select(name => new
                    {
                        name,
                        @namespace = "Elsa",
                        fullName = $"Elsa.{name}",
                        displayName = name,
                        description = "",
                    }),
                ])
        );
}

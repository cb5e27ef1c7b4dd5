using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.TryActivity;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Tests.Activities;

/// <summary>
/// Tries one activity by itself. One that would act outside is told as a fault, not as a refusal: Studio shows faults beside the
/// activity and falls over refusals.
/// </summary>
internal sealed class ActivitiesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/tests/activities",
            (ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.AskSparseAsync(
                        new TryActivity(
                            asked.WorkflowDefinitionHandle?.DefinitionVersionId,
                            asked.WorkflowDefinitionHandle?.DefinitionId,
                            VersionChoice.Of(asked.WorkflowDefinitionHandle?.VersionOptions),
                            asked.ActivityHandle?.ActivityId,
                            asked.ActivityHandle?.ActivityNodeId
                        ),
                        Show
                    )
                )
        );

    private static object Show(TriedActivity tried) =>
        new
        {
            ActivityState = tried.Inputs,
            Outputs = tried.Outputs.Count == 0 ? null : tried.Outputs,
            Payload = tried.Ports.Count == 0
                ? null
                : new Dictionary<string, object>(StringComparer.Ordinal)
                {
                    ["Outcomes"] = tried.Ports,
                },
            Exception = tried.Fault is { } fault
                ? ExecutionDocuments.Exception(
                    fault.Code,
                    fault.Message.In(ElsaLanguage.Current),
                    fault.Detail
                )
                : null,
            Status = tried.Status.ToString(),
        };

    private sealed record Asked(
        DefinitionHandle? WorkflowDefinitionHandle,
        Activity? ActivityHandle
    );

    private sealed record DefinitionHandle(
        string? DefinitionId,
        string? DefinitionVersionId,
        string? VersionOptions
    );

    private sealed record Activity(string? ActivityId, string? ActivityNodeId);
}

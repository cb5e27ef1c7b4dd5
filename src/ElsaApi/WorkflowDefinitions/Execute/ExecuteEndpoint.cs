using System.Text.Json;
using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.RunDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Execute;

/// <summary>Starts an instance now and tells how it stands when nothing is left that goes on by itself. Studio goes by the headers.</summary>
internal sealed class ExecuteEndpoint : IElsaEndpoint
{
    private const string InstanceHeader = "x-elsa-workflow-instance-id";
    private const string CannotStartHeader = "x-elsa-workflow-cannot-start";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/execute",
            async (string definitionId, ElsaCall call) =>
            {
                Result<RunRequest> asked = await call.ReadAsync<RunRequest>();
                if (asked.IsRefused)
                {
                    return ElsaProblem.Of(asked.Errors);
                }

                return await call.SendAsync(
                    new RunDefinition(
                        definitionId,
                        VersionChoice.Of(asked.Value.VersionOptions ?? "Published"),
                        asked.Value.Input ?? []
                    )
                    {
                        CorrelationId = asked.Value.CorrelationId ?? "",
                        Name = asked.Value.Name ?? "",
                    },
                    started => Answer(call.Context.Response, started)
                );
            }
        );

    private static IResult Answer(HttpResponse response, RunningInstance started)
    {
        response.Headers[InstanceHeader] = started.InstanceId;
        response.Headers[CannotStartHeader] = "false";
        InstanceRecord state = started.State!;
        return ElsaCall.Show(
            new
            {
                workflowState = new
                {
                    id = state.Id,
                    state.DefinitionId,
                    definitionVersionId = state.DefinitionVersionId,
                    state.DefinitionVersion,
                    state.CorrelationId,
                    status = state.Status is InstanceStatus.Finished or InstanceStatus.Cancelled
                        ? "Finished"
                        : "Running",
                    subStatus = state.Status switch
                    {
                        InstanceStatus.Running => "Suspended",
                        var other => other.ToString(),
                    },
                    isExecuting = false,
                    bookmarks = started.Waits.Select(Wait),
                    isSystem = false,
                    state.CreatedAt,
                    state.UpdatedAt,
                    state.FinishedAt,
                },
            }
        );
    }

    private static object Wait(BookmarkRecord bookmark) =>
        new
        {
            id = bookmark.Id,
            name = bookmark.ActivityType,
            payload = bookmark.PayloadJson.Length == 0
                ? (JsonElement?)null
                : JsonSerializer.Deserialize<JsonElement>(bookmark.PayloadJson),
            bookmark.ActivityId,
            bookmark.CreatedAt,
        };
}

using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.RunDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Dispatch;

/// <summary>Starts an instance later, durable from now on.</summary>
internal sealed class DispatchEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/dispatch",
            async (string definitionId, ElsaCall call) =>
            {
                Result<RunRequest> asked = await call.ReadAsync<RunRequest>();
                return asked.IsRefused
                    ? ElsaProblem.Of(asked.Errors)
                    : await call.SendAsync(
                        new RunDefinition(
                            definitionId,
                            VersionChoice.Of(asked.Value.VersionOptions ?? "Published"),
                            asked.Value.Input ?? []
                        )
                        {
                            CorrelationId = asked.Value.CorrelationId ?? "",
                            Name = asked.Value.Name ?? "",
                            Later = true,
                        },
                        started => ElsaCall.Show(new { workflowInstanceId = started.InstanceId })
                    );
            }
        );
}

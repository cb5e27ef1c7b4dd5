using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.RunDefinition;
using Ipses.Application.Workflows.Instances.ReadState;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.WorkflowInstances;
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
            (string definitionId, ElsaCall call) =>
                call.WithBodyAsync<RunRequest>(asked => RunAsync(call, definitionId, asked))
        );

    private static async Task<IResult> RunAsync(
        ElsaCall call,
        string definitionId,
        RunRequest asked
    )
    {
        string instance = "";
        IResult answer = await call.SendAsync(
            new RunDefinition(
                definitionId,
                VersionChoice.Of(asked.VersionOptions ?? "Published"),
                asked.Input ?? []
            )
            {
                CorrelationId = asked.CorrelationId ?? "",
                Name = asked.Name ?? "",
            },
            started =>
            {
                instance = started.InstanceId;
                return Results.Ok();
            }
        );
        if (instance.Length == 0)
        {
            return answer;
        }

        call.Context.Response.Headers[InstanceHeader] = instance;
        call.Context.Response.Headers[CannotStartHeader] = "false";
        Result<StateView> state = await call.FindAsync(new ReadState(instance));
        return state.IsRefused
            ? ElsaProblem.Of(state.Errors)
            : Sparse.Show(new { workflowState = InstanceDocuments.State(state.Value) });
    }
}

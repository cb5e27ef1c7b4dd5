using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.Subgraph;

/// <summary>Parts of a version: one activity with what is in it, and the way down to one.</summary>
internal sealed class SubgraphEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/workflow-definitions/subgraph/{id}",
            (
                string id,
                string? parentNodeId,
                ElsaCall call,
                DefinitionCache definitions,
                DefinitionDocument json
            ) =>
                AnswerAsync(
                    id,
                    call,
                    definitions,
                    json,
                    graph => graph.Find(parentNodeId) is { } node ? graph.Show(node) : null
                )
        );
        api.MapGet(
            "/workflow-definitions/subgraph/segments/{id}",
            (
                string id,
                string? childNodeId,
                ElsaCall call,
                DefinitionCache definitions,
                DefinitionDocument json
            ) =>
                AnswerAsync(
                    id,
                    call,
                    definitions,
                    json,
                    graph => graph.Find(childNodeId) is { } node ? graph.WayTo(node) : null
                )
        );
    }

    private static async Task<IResult> AnswerAsync(
        string id,
        ElsaCall call,
        DefinitionCache definitions,
        DefinitionDocument json,
        Func<Graph, object?> answer
    )
    {
        Result<DefinitionRecord> found = await call.FindAsync(new ReadDefinitionVersion(id));
        if (found.IsRefused)
        {
            return ElsaProblem.Of(found.Errors);
        }

        // As it is shown: with the paths by which clients ask.
        WorkflowDefinition definition = definitions
            .Reader.Read(json.Shown(found.Value, mayDesign: false).ToJsonString())
            .Value;
        return answer(new Graph(definition)) is { } part
            ? ElsaCall.Show(part)
            : ElsaProblem.Of(StatusCodes.Status404NotFound);
    }
}

using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Ports;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.BulkRetract;

/// <summary>Takes the publication of several definitions back.</summary>
internal sealed class BulkRetractEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/bulk-actions/retract/workflow-definitions/by-definition-ids",
            async (ElsaCall call, IDispatcher dispatcher) =>
            {
                Result<BulkIds> asked = await call.ReadAsync<BulkIds>();
                if (asked.IsRefused)
                {
                    return ElsaProblem.Of(asked.Errors);
                }

                List<string> retracted = [];
                List<string> alreadyRetracted = [];
                List<string> notFound = [];
                foreach (string id in asked.Value.Definitions)
                {
                    Result<DefinitionRecord> done = await dispatcher.SendAsync(
                        new RetractDefinition(id),
                        call.Context.RequestAborted
                    );
                    (
                        done.IsSuccess ? retracted
                        : done.Errors[0].Kind == ErrorKind.NotFound ? notFound
                        : alreadyRetracted
                    ).Add(id);
                }

                return ElsaCall.Show(
                    new
                    {
                        retracted,
                        alreadyRetracted,
                        skipped = Array.Empty<string>(),
                        notPublished = Array.Empty<string>(),
                        notFound,
                    }
                );
            }
        );
}

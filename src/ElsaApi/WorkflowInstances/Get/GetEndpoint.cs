using Ipses.Application.Workflows.Instances.ReadState;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.Get;

/// <summary>An instance with its whole state.</summary>
internal sealed class GetEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/workflow-instances/{id}",
            (string id, ElsaCall call) =>
                call.AskSparseAsync(new ReadState(Sparse.FromPath(id)), InstanceDocuments.Whole)
        );
}

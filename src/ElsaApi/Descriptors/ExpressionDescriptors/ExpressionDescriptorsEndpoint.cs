using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.ExpressionDescriptors;

/// <summary>Kinds of expression.</summary>
internal sealed class ExpressionDescriptorsEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/descriptors/expression-descriptors",
            () => ElsaCall.ShowAll(FixedDescriptors.Expressions)
        );
}

using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Resilience.Strategies;

/// <summary>Ways to try again by itself: none, because a fault is an incident that somebody decides about.</summary>
internal sealed class StrategiesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/resilience/strategies", () => ElsaCall.ShowAll(Array.Empty<object>()));
}

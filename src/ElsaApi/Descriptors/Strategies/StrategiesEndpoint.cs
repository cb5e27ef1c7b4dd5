using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.Strategies;

/// <summary>Strategies of a definition's settings.</summary>
internal sealed class StrategiesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/descriptors/workflow-activation-strategies",
            () => Show(FixedDescriptors.Activation)
        );
        api.MapGet("/descriptors/incident-strategies", () => Show(FixedDescriptors.Incidents));
        api.MapGet(
            "/descriptors/log-persistence-strategies",
            () => Show(FixedDescriptors.LogPersistence)
        );
        // When to commit is no choice here: a step and its effects commit together.
        api.MapGet("/descriptors/commit-strategies/workflows", () => Show([]));
        api.MapGet("/descriptors/commit-strategies/activities", () => Show([]));
    }

    private static IResult Show(IReadOnlyList<Strategy> strategies) =>
        ElsaCall.ShowAll([.. strategies.Select(one => one.In(ElsaLanguage.Current))]);
}

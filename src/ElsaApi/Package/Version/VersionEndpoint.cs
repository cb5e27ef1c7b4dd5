using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Package.Version;

/// <summary>Which version of Elsa's surface this is (Elsa.Workflows.Api, Package/Version).</summary>
internal sealed class VersionEndpoint : IElsaEndpoint
{
    /// <summary>The version of Elsa whose API and Studio are spoken here.</summary>
    private const string Spoken = "3.8.2";

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/package/version", () => ElsaCall.Show(new { packageVersion = Spoken }));
}

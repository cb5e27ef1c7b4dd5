using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.StorageDrivers;

/// <summary>Where variables are kept.</summary>
internal sealed class StorageDriversEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/descriptors/storage-drivers",
            () =>
                ElsaCall.Show(
                    new
                    {
                        items = FixedDescriptors.StorageDrivers.Select(one =>
                            one.In(ElsaLanguage.Current)
                        ),
                    }
                )
        );
}

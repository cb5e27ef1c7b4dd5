using Ipses.Application.Workflows.Descriptors;
using Ipses.ElsaApi.Common;
using Ipses.ElsaApi.Descriptors.Activities;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.ActivityOptions;

/// <summary>What one input of an activity type offers now.</summary>
internal sealed class ActivityOptionsEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/descriptors/activities/{activityTypeName}/options/{propertyName}",
            (string activityTypeName, string propertyName, ElsaCall call) =>
                call.AskAsync(
                    new ReadChoices(activityTypeName, propertyName),
                    found => new
                    {
                        items = DescriptorJson.Specifications(
                            found.Input,
                            found.Choices,
                            ElsaLanguage.Current
                        ),
                    }
                )
        );
}

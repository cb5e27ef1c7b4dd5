using Ipses.Application.Workflows.Descriptors;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Execution;
using Ipses.Engine.Runtime;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.Activities;

/// <summary>Every activity type, in the reader's language. Studio asks again after each save, and is told when nothing has changed.</summary>
internal sealed class ActivitiesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/descriptors/activities",
            async (ElsaCall call) =>
            {
                Result<ActivityPalette> found = await call.FindAsync(new DescribeActivities());
                return found.IsRefused ? ElsaProblem.Of(found.Errors) : Answer(call, found.Value);
            }
        );

    private static IResult Answer(ElsaCall call, ActivityPalette palette)
    {
        Dictionary<ActivityDescriptor, WorkflowActivityType> workflows = new(
            ReferenceEqualityComparer.Instance
        );
        foreach (WorkflowActivityType one in palette.Workflows)
        {
            workflows[one.Descriptor] = one;
        }

        object[] items =
        [
            .. palette.Activities.Select(activity =>
                DescriptorJson.Of(
                    activity,
                    workflows.GetValueOrDefault(activity),
                    palette.Choices,
                    ElsaLanguage.Current
                )
            ),
        ];
        return call.ShowTagged(new { items, count = items.Length });
    }
}

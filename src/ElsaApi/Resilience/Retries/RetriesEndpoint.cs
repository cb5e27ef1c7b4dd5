using Ipses.Application.Workflows.Instances.History;
using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Resilience.Retries;

/// <summary>Tries of an execution: here a person wants each of them, so there are few, and each has a reason.</summary>
internal sealed class RetriesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/resilience/retries/{activityInstanceId}", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string activityInstanceId,
        int? skip,
        int? take,
        ElsaCall call
    )
    {
        Result<ExecutionView> found = await call.FindAsync(
            new FindExecution(Sparse.FromPath(activityInstanceId))
        );
        if (found.IsRefused && found.Errors[0].Kind != ErrorKind.NotFound)
        {
            return ElsaProblem.Of(found.Errors);
        }

        IReadOnlyList<PastRetry> retries = found.IsRefused ? [] : found.Value.Retries;
        return Sparse.Show(
            new
            {
                items = retries
                    .Select((one, index) => Attempt(found.Value, one, index + 1))
                    .Skip(Math.Max(0, skip ?? 0))
                    .Take(Math.Max(0, take ?? int.MaxValue)),
                totalCount = retries.Count,
                links = Array.Empty<object>(),
            }
        );
    }

    private static object Attempt(ExecutionView execution, PastRetry retry, int number) =>
        new
        {
            id = $"{execution.Id}.{number}",
            activityInstanceId = execution.Id,
            activityId = execution.Node.ActivityId,
            workflowInstanceId = execution.InstanceId,
            attemptNumber = number,
            retryDelay = retry.At - (retry.Fault?.At ?? retry.At),
            details = new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["message"] = retry.Fault?.Message ?? "",
                ["by"] = retry.By,
                ["reason"] = retry.Reason,
            },
        };
}

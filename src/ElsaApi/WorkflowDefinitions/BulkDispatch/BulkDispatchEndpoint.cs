using System.Text.Json;
using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Definitions.RunDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.BulkDispatch;

/// <summary>Starts several instances later, each durable from its own command on; what is refused once is refused before the first.</summary>
internal sealed class BulkDispatchEndpoint : IElsaEndpoint
{
    private const int Most = 1_000;

    private static readonly Error TooMany = new(
        "BulkDispatch.Count",
        new(
            $"한 번에 1건에서 {Most}건까지 실행할 수 있습니다.",
            $"Between 1 and {Most} instances can be started at once."
        ),
        ErrorKind.Invalid
    )
    {
        Field = "count",
    };

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapPost(
            "/workflow-definitions/{definitionId}/bulk-dispatch",
            async (string definitionId, ElsaCall call) =>
            {
                Result<Asked> asked = await call.ReadAsync<Asked>();
                return asked.IsRefused ? ElsaProblem.Of(asked.Errors)
                    : (asked.Value.Count ?? 1) is < 1 or > Most ? ElsaProblem.Of([TooMany])
                    : await StartAsync(definitionId, asked.Value, call);
            }
        );

    private static async Task<IResult> StartAsync(string definitionId, Asked asked, ElsaCall call)
    {
        List<string> workflowInstanceIds = [];
        for (int i = 0; i < (asked.Count ?? 1); i++)
        {
            IResult answer = await call.SendAsync(
                new RunDefinition(
                    definitionId,
                    VersionChoice.Of(asked.VersionOptions ?? "Published"),
                    asked.Input ?? []
                )
                {
                    CorrelationId = asked.CorrelationId ?? "",
                    Later = true,
                },
                started =>
                {
                    workflowInstanceIds.Add(started.InstanceId);
                    return Results.Empty;
                }
            );
            if (workflowInstanceIds.Count <= i)
            {
                return answer;
            }
        }

        return ElsaCall.Show(new { workflowInstanceIds });
    }

    private sealed record Asked(
        int? Count,
        string? CorrelationId,
        string? VersionOptions,
        Dictionary<string, JsonElement>? Input
    );
}

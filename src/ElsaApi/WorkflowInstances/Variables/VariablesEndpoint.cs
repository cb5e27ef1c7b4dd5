using System.Text.Json;
using Ipses.Application.Workflows.Instances.ChangeVariables;
using Ipses.Application.Workflows.Instances.ReadVariables;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.Variables;

/// <summary>Variables of an instance: read, and changed with a reason that stays in the journal.</summary>
internal sealed class VariablesEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/workflow-instances/{id}/variables",
            (string id, ElsaCall call) =>
                call.AskSparseAsync(new ReadVariables(Sparse.FromPath(id)), Show)
        );
        api.MapPost(
            "/workflow-instances/{id}/variables",
            (string id, ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked =>
                    call.SendAsync(
                        new ChangeVariables(
                            Sparse.FromPath(id),
                            (asked.Variables ?? [])
                                .Where(one => !string.IsNullOrEmpty(one.Id))
                                .GroupBy(one => one.Id!, StringComparer.Ordinal)
                                .ToDictionary(
                                    one => one.Key,
                                    one => one.Last().Value,
                                    StringComparer.Ordinal
                                ),
                            asked.Reason
                        ),
                        changed => Sparse.Show(Show(changed))
                    )
                )
        );
    }

    private static object Show(VariableList found) =>
        new
        {
            items = found.Items.Select(one => new
            {
                one.Id,
                one.Name,
                one.Value,
            }),
            count = found.Items.Count,
        };

    /// <param name="Variables">New values.</param>
    /// <param name="Reason">Beside Elsa's members: why.</param>
    private sealed record Asked(IReadOnlyList<Changed>? Variables, string? Reason);

    private sealed record Changed(string? Id, JsonElement Value);
}

using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions.DeleteDefinition;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowDefinitions.BulkDelete;

/// <summary>Removes several definitions or versions, each by itself; what instances are bound to stays and is not counted.</summary>
internal sealed class BulkDeleteEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapPost(
            "/bulk-actions/delete/workflow-definitions/by-definition-id",
            (ElsaCall call, IDispatcher dispatcher) =>
                AnswerAsync(
                    call,
                    dispatcher,
                    asked => asked.Definitions.Select(id => new DeleteDefinition(id))
                )
        );
        api.MapPost(
            "/bulk-actions/delete/workflow-definitions/by-id",
            (ElsaCall call, IDispatcher dispatcher) =>
                AnswerAsync(
                    call,
                    dispatcher,
                    asked => asked.Versions.Select(id => new DeleteDefinitionVersion(id))
                )
        );
    }

    private static async Task<IResult> AnswerAsync(
        ElsaCall call,
        IDispatcher dispatcher,
        Func<BulkIds, IEnumerable<ICommand<Nothing>>> commands
    )
    {
        Result<BulkIds> asked = await call.ReadAsync<BulkIds>();
        if (asked.IsRefused)
        {
            return ElsaProblem.Of(asked.Errors);
        }

        int deleted = 0;
        foreach (ICommand<Nothing> command in commands(asked.Value))
        {
            Result<Nothing> done = await dispatcher.SendAsync(command, call.Context.RequestAborted);
            deleted += done.IsSuccess ? 1 : 0;
        }

        return ElsaCall.Show(new { deleted });
    }
}

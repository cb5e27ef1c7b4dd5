using System.Globalization;
using System.Text.Json;
using Ipses.Application.Workflows.Instances.ReadExecutions;
using Ipses.Application.Workflows.Instances.ReadJournal;
using Ipses.Application.Workflows.Instances.ReadState;
using Ipses.Domain.Common;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.Export;

/// <summary>An instance as a file, with its waits and its history if they are wanted. A writer of .NET's references is not needed: the shape is the plain one.</summary>
internal sealed class ExportEndpoint : IElsaEndpoint
{
    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/workflow-instances/{id}/export", AnswerAsync);

    private static async Task<IResult> AnswerAsync(
        string id,
        [AsParameters] Wishes wishes,
        ElsaCall call
    )
    {
        string instanceId = Sparse.FromPath(id);
        Result<StateView> state = await call.FindAsync(new ReadState(instanceId));
        if (state.IsRefused)
        {
            return ElsaProblem.Of(state.Errors);
        }

        Dictionary<string, object?> file = new(StringComparer.Ordinal)
        {
            ["WorkflowState"] = InstanceDocuments.State(state.Value),
            ["Bookmarks"] =
                wishes.IncludeBookmarks == true
                    ? state.Value.Bookmarks.Select(one =>
                        InstanceDocuments.Bookmark(state.Value, one)
                    )
                    : null,
            ["ActivityExecutionRecords"] =
                wishes.IncludeActivityExecutionLog == true
                    ? (
                        await call.FindAsync(
                            new ListExecutions(instanceId, null, null, WithValues: true)
                        )
                    ).Value.Items.Select(ExecutionDocuments.Record)
                    : null,
            ["WorkflowExecutionLogRecords"] =
                wishes.IncludeWorkflowExecutionLog == true
                    ? (
                        await call.FindAsync(
                            new ReadJournal(instanceId, new JournalFilter(), 0, int.MaxValue)
                        )
                    ).Value.Lines.Select(ExecutionDocuments.Line)
                    : null,
        };
        return Results.File(
            JsonSerializer.SerializeToUtf8Bytes(file, Sparse.Options),
            "application/octet-stream",
            FileName(instanceId)
        );
    }

    private static string FileName(string instanceId) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"workflow-instance-{string.Concat(instanceId.Select(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-' ? c : '-'))}.json"
        );

    /// <summary>What is wanted beside the state, by Elsa's names.</summary>
    internal sealed record Wishes(
        bool? IncludeBookmarks,
        bool? IncludeActivityExecutionLog,
        bool? IncludeWorkflowExecutionLog
    );
}

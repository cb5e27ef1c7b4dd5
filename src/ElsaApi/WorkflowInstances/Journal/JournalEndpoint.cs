using Ipses.Application.Workflows.Instances.ReadJournal;
using Ipses.ElsaApi.ActivityExecutions;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.WorkflowInstances.Journal;

/// <summary>The execution log of an instance, whole by GET, filtered by POST.</summary>
internal sealed class JournalEndpoint : IElsaEndpoint
{
    private const int MostAtOnce = 10_000;

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api)
    {
        api.MapGet(
            "/workflow-instances/{id}/journal",
            (string id, [AsParameters] Stretch stretch, ElsaCall call) =>
                AnswerAsync(call, id, stretch, null)
        );
        api.MapPost(
            "/workflow-instances/{id}/journal",
            (string id, [AsParameters] Stretch stretch, ElsaCall call) =>
                call.WithBodyAsync<Asked>(asked => AnswerAsync(call, id, stretch, asked))
        );
    }

    private static Task<IResult> AnswerAsync(
        ElsaCall call,
        string id,
        Stretch address,
        Asked? asked
    )
    {
        int? page = address.Page ?? asked?.Page;
        int? size = address.PageSize ?? asked?.PageSize;
        int? skip = address.Skip ?? asked?.Skip;
        int? take = address.Take ?? asked?.Take;
        int most = Math.Clamp(take ?? size ?? MostAtOnce, 1, MostAtOnce);
        JournalWishes wishes = asked?.Filter ?? new JournalWishes(null, null, null, null);
        return call.AskSparseAsync(
            new ReadJournal(
                Sparse.FromPath(id),
                new JournalFilter(
                    wishes.ActivityIds,
                    wishes.ActivityNodeIds,
                    wishes.ExcludedActivityTypes,
                    wishes.EventNames
                ),
                Math.Max(0, skip ?? Math.Min(page ?? 0, int.MaxValue / MostAtOnce) * most),
                most
            ),
            found => new
            {
                items = found.Lines.Select(ExecutionDocuments.Line),
                totalCount = found.Total,
            }
        );
    }

    /// <summary>Which stretch, in the address.</summary>
    internal sealed record Stretch(int? Page, int? PageSize, int? Skip, int? Take);

    /// <summary>Which lines, and which stretch of them, in the body.</summary>
    private sealed record Asked(
        JournalWishes? Filter,
        int? Page,
        int? PageSize,
        int? Skip,
        int? Take
    );

    private sealed record JournalWishes(
        IReadOnlyList<string>? ActivityIds,
        IReadOnlyList<string>? ActivityNodeIds,
        IReadOnlyList<string>? ExcludedActivityTypes,
        IReadOnlyList<string>? EventNames
    );
}

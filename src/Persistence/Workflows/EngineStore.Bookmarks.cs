using System.Linq.Expressions;
using Ipses.Engine.Ports;
using Microsoft.EntityFrameworkCore;

namespace Ipses.Persistence.Workflows;

/// <summary>What instances wait for.</summary>
public sealed partial class EngineStore
{
    /// <inheritdoc/>
    public Task<IReadOnlyList<BookmarkRecord>> FindBookmarksAsync(
        string stimulusKey,
        CancellationToken cancellation
    ) => BookmarksAsync(bookmark => bookmark.StimulusKey == stimulusKey, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<string>> ListBookmarkKeysAsync(
        string prefix,
        CancellationToken cancellation
    ) =>
        ReadAsync<IReadOnlyList<string>>(
            async context =>
            {
                List<string> keys = await context
                    .Set<BookmarkRecord>()
                    .Where(bookmark => bookmark.StimulusKey.StartsWith(prefix))
                    .Select(bookmark => bookmark.StimulusKey)
                    .Distinct()
                    .ToListAsync(cancellation);
                // SQLite's LIKE knows no case.
                return
                [
                    .. keys.Where(key => key.StartsWith(prefix, StringComparison.Ordinal))
                        .Order(StringComparer.Ordinal),
                ];
            },
            cancellation
        );

    /// <inheritdoc/>
    public Task<IReadOnlyList<BookmarkRecord>> FindTimersAsync(
        string timerKey,
        CancellationToken cancellation
    ) => BookmarksAsync(bookmark => bookmark.TimerKey == timerKey, cancellation);

    /// <inheritdoc/>
    public Task<IReadOnlyList<BookmarkRecord>> ListBookmarksAsync(
        string instanceId,
        CancellationToken cancellation
    ) => BookmarksAsync(bookmark => bookmark.InstanceId == instanceId, cancellation);

    private Task<IReadOnlyList<BookmarkRecord>> BookmarksAsync(
        Expression<Func<BookmarkRecord, bool>> which,
        CancellationToken cancellation
    ) =>
        ListAsync(
            context =>
                context
                    .Set<BookmarkRecord>()
                    .Where(which)
                    .OrderBy(bookmark => bookmark.CreatedAt)
                    .ThenBy(bookmark => bookmark.Id),
            cancellation
        );
}

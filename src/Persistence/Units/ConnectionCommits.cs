using System.Data;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace Ipses.Persistence.Units;

/// <summary>
/// A connection and a transaction for each unit, many at a time: the server groups their commits by itself. Two units that
/// meet are told apart by versions and unique keys, so that reading what is committed is isolation enough.
/// </summary>
public sealed class ConnectionCommits(IDatabase database) : ICommits
{
    /// <inheritdoc/>
    public bool IsAlive => true;

    /// <inheritdoc/>
    public Task<TResult> RunAsync<TResult>(
        Func<IpsesDbContext, Task<Verdict<TResult>>> work,
        CancellationToken cancellationToken
    ) => CommitTelemetry.AroundAsync(() => CommitAsync(work, cancellationToken));

    private async Task<TResult> CommitAsync<TResult>(
        Func<IpsesDbContext, Task<Verdict<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        await using IpsesDbContext context = database.CreateWriter();
        context.Database.AutoSavepointsEnabled = false;
        await using IDbContextTransaction transaction =
            await context.Database.BeginTransactionAsync(
                IsolationLevel.ReadCommitted,
                cancellationToken
            );
        Verdict<TResult> verdict = await work(context);
        if (verdict.Keep)
        {
            // Once the commit is on its way, its answer is waited for: giving up would leave its fate unknown.
            await transaction.CommitAsync(CancellationToken.None);
        }
        else
        {
            await transaction.RollbackAsync(CancellationToken.None);
        }

        return verdict.Value;
    }
}

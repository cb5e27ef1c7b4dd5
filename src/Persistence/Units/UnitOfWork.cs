using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;
using Ipses.Persistence.Audit;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.Extensions.Logging;

namespace Ipses.Persistence.Units;

/// <summary>
/// The scope's unit of work: a façade whose context is replaced for each run, so that handlers keep their references.
/// Outside of an open unit, reading answers from committed data without tracking, and staging is a bug.
/// </summary>
public sealed partial class UnitOfWork(
    ICommits commits,
    IDbContextFactory<IpsesDbContext> readers,
    CycleClock clock,
    Reactions reactions,
    BurstFaults faults,
    IDoorbell doorbell,
    IEnumerable<IInstanceObserver> observers,
    ILogger<UnitOfWork> logger
) : IUnitOfWork, ITransaction, IAuditTrail, IEngineUnit
{
    /// <summary>How often a unit that others outran is tried before it is refused.</summary>
    public const int Attempts = 4;

    /// <summary>Rounds of events that cause events before it is taken for a circle.</summary>
    private const int MostRounds = 1000;

    private readonly HashSet<Aggregate> _counted = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> _targets = new(StringComparer.Ordinal);
    private readonly HashSet<string> _instances = new(StringComparer.Ordinal);
    private readonly List<Deed> _audit = [];
    private IpsesDbContext? _context;
    private DateTimeOffset _now;
    private bool _wrote;

    /// <inheritdoc/>
    public bool IsOpen => _context is not null;

    /// <inheritdoc/>
    public DateTimeOffset Now => IsOpen ? _now : clock.GetUtcNow();

    /// <summary>The context of the open unit; asking outside of one is a bug.</summary>
    internal IpsesDbContext Context =>
        _context
        ?? throw new InvalidOperationException("Nothing can be staged outside of a unit of work.");

    /// <summary>Counts the runs of this scope's units: what was staged in an earlier one is void.</summary>
    internal int Run { get; private set; }

    /// <inheritdoc/>
    public async Task<Result<TResult>> RunAsync<TResult>(
        Func<CancellationToken, Task<Result<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        if (IsOpen)
        {
            return await work(cancellationToken);
        }

        DateTimeOffset now = faults.Now(clock.GetUtcNow());
        try
        {
            for (int attempt = 1; ; )
            {
                try
                {
                    return await CommitAsync(now, work, cancellationToken);
                }
                catch (ActivityFaultException fault) when (faults.Remember(fault))
                {
                    // The next try gives the activity its fault in place of its execution, so that the rest commits.
                }
                catch (EngineConcurrencyException race)
                {
                    Outrun(logger, race, attempt);
                    if (attempt++ == Attempts)
                    {
                        return TransactionErrors.Conflict(Attempts);
                    }

                    // Faults remembered from the state before the winner's changes may no longer happen.
                    faults.Clear();
                    faults.Now(now);
                }
            }
        }
        finally
        {
            faults.Clear();
        }
    }

    /// <summary>One try of a unit for the engine, which reruns by itself; see <see cref="FaultTolerantUnit"/>.</summary>
    async Task IEngineUnit.RunAsync(
        Func<CancellationToken, Task> work,
        CancellationToken cancellationToken
    )
    {
        if (IsOpen)
        {
            await work(cancellationToken);
            return;
        }

        await CommitAsync<Nothing>(
            faults.Now(clock.GetUtcNow()),
            async token =>
            {
                await work(token);
                return Nothing.Value;
            },
            cancellationToken
        );
    }

    private async Task<Result<TResult>> CommitAsync<TResult>(
        DateTimeOffset now,
        Func<CancellationToken, Task<Result<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        _wrote = false;
        Result<TResult> result;
        try
        {
            result = await commits.RunAsync(
                context => RunOnceAsync(context, now, work, cancellationToken),
                cancellationToken
            );
        }
        catch (Exception race) when (Races.IsRace(race))
        {
            throw race as EngineConcurrencyException
                ?? new EngineConcurrencyException("Another unit of work was first.", race);
        }

        if (_wrote && result.IsSuccess)
        {
            doorbell.Ring();
            if (_instances.Count > 0)
            {
                string[] changed = [.. _instances];
                foreach (IInstanceObserver observer in observers)
                {
                    observer.Changed(changed);
                }
            }
        }

        return result;
    }

    private async Task<Verdict<Result<TResult>>> RunOnceAsync<TResult>(
        IpsesDbContext context,
        DateTimeOffset now,
        Func<CancellationToken, Task<Result<TResult>>> work,
        CancellationToken cancellationToken
    )
    {
        _context = context;
        _now = now;
        _instances.Clear();
        Run++;
        try
        {
            Result<TResult> result = await work(cancellationToken);
            if (result.IsSuccess)
            {
                await ReactAsync(cancellationToken);
                bool changed = CountVersions();
                StageAudit();
                if (changed || _audit.Count > 0)
                {
                    await SaveAsync(cancellationToken);
                }
            }

            return new(result, Keep: result.IsSuccess);
        }
        finally
        {
            _context = null;
            _counted.Clear();
            _targets.Clear();
            _audit.Clear();
        }
    }

    /// <inheritdoc/>
    public async Task<T?> FindAsync<T>(string id, CancellationToken cancellationToken)
        where T : Aggregate
    {
        if (_context is not null)
        {
            return await _context.FindAsync<T>([id], cancellationToken);
        }

        await using IpsesDbContext reader = await readers.CreateDbContextAsync(cancellationToken);
        return await reader
            .Set<T>()
            .FirstOrDefaultAsync(aggregate => aggregate.Id == id, cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<TResult>> ListAsync<T, TResult>(
        Func<IQueryable<T>, IQueryable<TResult>> shape,
        CancellationToken cancellationToken
    )
        where T : class
    {
        if (_context is not null)
        {
            await FlushAsync(cancellationToken);
            return await shape(_context.Set<T>()).ToListAsync(cancellationToken);
        }

        await using IpsesDbContext reader = await readers.CreateDbContextAsync(cancellationToken);
        return await shape(reader.Set<T>()).ToListAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public void Add<T>(T aggregate)
        where T : Aggregate => Context.Add(aggregate);

    /// <inheritdoc/>
    public void Remove<T>(T aggregate)
        where T : Aggregate => Context.Remove(aggregate);

    /// <inheritdoc/>
    public void Record(
        string command,
        Actor actor,
        string? principal,
        string? note,
        AuditOutcome outcome
    ) => _audit.Add(new Deed(command, actor, principal, note, outcome));

    /// <summary>
    /// Writes what is staged into the open transaction, so that queries of the same unit see it. An aggregate's version counts
    /// units, not flushes: however often it is written in one unit, its version grows by one.
    /// </summary>
    internal async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (CountVersions())
        {
            await SaveAsync(cancellationToken);
        }
    }

    /// <summary>Finds out what has changed, and counts each changed aggregate's version once.</summary>
    private bool CountVersions()
    {
        bool changed = false;
        foreach (EntityEntry entry in Context.ChangeTracker.Entries())
        {
            if (entry.State is EntityState.Unchanged or EntityState.Detached)
            {
                continue;
            }

            changed = true;
            if (entry.Entity is Aggregate aggregate)
            {
                _targets.Add(aggregate.Id);
                if (entry.State != EntityState.Deleted && _counted.Add(aggregate))
                {
                    entry.Property(nameof(Aggregate.Version)).CurrentValue = aggregate.Version + 1;
                }
            }
        }

        return changed;
    }

    private async Task SaveAsync(CancellationToken cancellationToken)
    {
        _wrote = true;
        // Changes have just been found; looking for them again would compare every document a second time.
        Context.ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            await Context.SaveChangesAsync(cancellationToken);
        }
        finally
        {
            Context.ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    /// <summary>Names a workflow instance that was changed, for those who watch it.</summary>
    internal void ChangeInstance(string instanceId) => _instances.Add(instanceId);

    /// <summary>Names something that is no aggregate and was changed, so that the audit trail tells of it.</summary>
    internal void Touch(string target) => _targets.Add(target);

    /// <summary>Says that something was written around the change tracker (set-based statements).</summary>
    internal void MarkWritten() => _wrote = true;

    private async Task ReactAsync(CancellationToken cancellationToken)
    {
        for (int round = 0; round < MostRounds; round++)
        {
            // Asking for entries must not compare documents: only the aggregates themselves are wanted.
            Context.ChangeTracker.AutoDetectChangesEnabled = false;
            IDomainEvent[] happened =
            [
                .. Context
                    .ChangeTracker.Entries<Aggregate>()
                    .ToArray()
                    .SelectMany(entry => entry.Entity.TakeEvents()),
            ];
            Context.ChangeTracker.AutoDetectChangesEnabled = true;
            if (happened.Length == 0)
            {
                return;
            }

            foreach (IDomainEvent one in happened)
            {
                await reactions.ReactAsync(one, cancellationToken);
            }
        }

        throw new InvalidOperationException(
            $"Events go on causing events after {MostRounds} rounds in one unit of work."
        );
    }

    private void StageAudit()
    {
        if (_audit.Count == 0)
        {
            return;
        }

        string targets = string.Join('\n', _targets);
        foreach (Deed deed in _audit)
        {
            Context.Add(
                new AuditEntry
                {
                    At = _now,
                    PersonId = deed.Actor.PersonId,
                    System = deed.Actor.System,
                    AsSubstituteFor = deed.Principal,
                    Command = deed.Command,
                    Targets = targets,
                    Note = deed.Note,
                    Outcome = deed.Outcome.ToString(),
                }
            );
        }
    }

    /// <summary>A line of the audit trail that waits for the end of its unit.</summary>
    private sealed record Deed(
        string Command,
        Actor Actor,
        string? Principal,
        string? Note,
        AuditOutcome Outcome
    );

    [LoggerMessage(LogLevel.Information, "A unit of work was outrun (attempt {Attempt})")]
    private static partial void Outrun(ILogger logger, Exception race, int attempt);
}

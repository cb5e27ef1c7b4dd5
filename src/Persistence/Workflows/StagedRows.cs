using Ipses.Persistence.Model;
using Ipses.Persistence.Units;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Ipses.Persistence.Workflows;

/// <summary>
/// The engine's rows on their way into the open unit. They are inserts only, written together before the next read, and
/// forgotten by the change tracker as soon as they are written: updates and claims are set-based statements.
/// </summary>
internal sealed class StagedRows(UnitOfWork unit)
{
    private readonly List<EntityEntry> _entries = [];
    private int _run;

    internal void Add<T>(T row)
        where T : class
    {
        Forget();
        _entries.Add(unit.Context.Add(row));
    }

    internal void AddRange<T>(IEnumerable<T> rows)
        where T : class
    {
        Forget();
        foreach (T row in rows)
        {
            _entries.Add(unit.Context.Add(row));
        }
    }

    /// <summary>Writes what is staged, so that the statement that follows sees it.</summary>
    internal async Task<IpsesDbContext> WrittenAsync(CancellationToken cancellationToken)
    {
        IpsesDbContext context = unit.Context;
        Forget();
        if (_entries.Count > 0)
        {
            await unit.FlushAsync(cancellationToken);
            Forget();
        }

        return context;
    }

    /// <summary>Lets go of rows that are written, and of all when a new run of the unit has begun.</summary>
    private void Forget()
    {
        if (_run != unit.Run)
        {
            _entries.Clear();
            _run = unit.Run;
        }

        for (int i = _entries.Count - 1; i >= 0; i--)
        {
            if (_entries[i].State == EntityState.Unchanged)
            {
                _entries[i].State = EntityState.Detached;
                _entries.RemoveAt(i);
            }
        }
    }
}

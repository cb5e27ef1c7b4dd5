using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Cycles.Board;

/// <summary>A sector's year at a glance: the year's own steps, and a row per institution.</summary>
/// <param name="IsOpen">False where nobody has opened the year.</param>
/// <param name="Print">Changes exactly when what is shown changes: asks for it again and again cost nothing.</param>
public sealed record BoardView(
    Sector Sector,
    int Year,
    bool IsOpen,
    string? InstanceId,
    IReadOnlyList<YearStep> YearSteps,
    IReadOnlyList<BoardStep> Steps,
    IReadOnlyList<BoardRow> Rows,
    BoardCounts Counts,
    string Print
)
{
    /// <summary>Steps of the year itself, of no single institution, that have stopped.</summary>
    public int YearIncidents { get; init; }
}

/// <summary>How many rows are in which state, before any filter.</summary>
public sealed record BoardCounts(
    int All,
    int Done,
    int Running,
    int Late,
    int Incidents,
    int NeedsMe
);

/// <summary>A step of the whole year.</summary>
/// <param name="Date">When it happened or is due; null while unknown.</param>
public sealed record YearStep(
    string Key,
    LocalizedText Name,
    CellState State,
    DateOnly? Date,
    string? Path
);

/// <summary>A column.</summary>
public sealed record BoardStep(string Key, LocalizedText Name, LocalizedText Explanation);

/// <summary>An institution.</summary>
/// <param name="InstanceId">Its workflow, should it have begun.</param>
/// <param name="NeedsMe">Something of it waits for the reader.</param>
public sealed record BoardRow(
    string InstitutionId,
    LocalizedText Name,
    string? InstanceId,
    int OpenIncidents,
    bool WaitsForExtension,
    bool NeedsMe,
    IReadOnlyList<BoardCell> Cells
)
{
    /// <summary>The most days that anything open of it is late.</summary>
    public int DaysLate =>
        Cells.Where(c => c.State == CellState.Late).Select(c => c.DaysLate).DefaultIfEmpty().Max();

    public bool IsDone => Cells.Count > 0 && Cells[^1].State == CellState.Done;

    public bool IsLate => Cells.Any(c => c.State == CellState.Late);

    public bool IsRunning =>
        Cells.Any(c => c.State is CellState.Running or CellState.Late or CellState.Returned);
}

/// <summary>Where one institution stands with one step.</summary>
/// <param name="DaysLate">Business days after the due date: so far where open, at the end where done.</param>
/// <param name="Who">Who has it now; null where nobody has.</param>
/// <param name="Progress">3/5 where the step has parts; empty otherwise.</param>
/// <param name="TaskId">The task to look at; null where there is none.</param>
public sealed record BoardCell(
    string StepKey,
    CellState State,
    DateOnly? Due,
    int DaysLate,
    LocalizedText? Who,
    string Progress,
    string? TaskId
);

/// <summary>States of a cell; each has a colour, a shape and a word.</summary>
public enum CellState
{
    /// <summary>Not begun.</summary>
    Waiting,

    /// <summary>Somebody has it, in time.</summary>
    Running,

    /// <summary>Somebody has it, after its due date.</summary>
    Late,

    /// <summary>Came back with reasons.</summary>
    Returned,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Stopped with an incident.</summary>
    Stopped,
}

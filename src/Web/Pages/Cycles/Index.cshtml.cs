using Ipses.Application.Common;
using Ipses.Application.Cycles.Board;
using Ipses.Application.Cycles.ReadInstance;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Cycles;

/// <summary>The board: institutions × steps, live, its filters in the address, a row opens in place.</summary>
public sealed class IndexModel(IDispatcher dispatcher, CycleClock clock) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title => CycleTexts.BoardOf(Sector, Year);

    [BindProperty(SupportsGet = true)]
    public Sector Sector { get; set; }

    [BindProperty(SupportsGet = true, Name = "year")]
    public int? AskedYear { get; set; }

    /// <summary><c>late</c>, <c>running</c>, <c>done</c>, <c>incident</c>, <c>me</c>; anything else shows all.</summary>
    [BindProperty(SupportsGet = true, Name = "state")]
    public string? Filter { get; set; }

    /// <summary>Part of a name or code.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Wanted { get; set; }

    /// <summary>The institution whose row is open.</summary>
    [BindProperty(SupportsGet = true, Name = "open")]
    public string? Opened { get; set; }

    public int Year => AskedYear ?? clock.Today.Year;

    public BoardView? View { get; private set; }

    /// <summary>The journal of the open row; null where none is open.</summary>
    public InstanceView? Journal { get; private set; }

    public IReadOnlyList<BoardRow> Rows { get; private set; } = [];

    public bool MayOpen => AccessTable.MayOpen("/cycle/open", Reader);

    public bool SeesIncidents => AccessTable.MayOpen("/cycle/incidents", Reader);

    public bool SeesExtensions => AccessTable.MayOpen("/cycle/extensions", Reader);

    public async Task<IActionResult> OnGetAsync(CancellationToken token)
    {
        Result read = await ReadAsync(token);
        return read.IsRefused ? Refused(read) : Page();
    }

    /// <summary>The part that is asked for again and again: nothing at all while nothing has changed.</summary>
    public async Task<IActionResult> OnGetBoardAsync(string? seen, CancellationToken token)
    {
        Result read = await ReadAsync(token);
        if (read.IsRefused)
        {
            return Refused(read);
        }

        return seen is not null && seen == View!.Print
            ? new NoContentResult()
            : Partial("_Board", this);
    }

    /// <summary>The way to other years and sectors, filters kept.</summary>
    public YearSwitch Switch =>
        new(Year, Sector, (year, sector) => Address(year, sector ?? Sector, "handler", null));

    /// <summary>This page's address with one thing changed; null takes it away.</summary>
    public string Address(string name, string? value, string? handler = null) =>
        Address(AskedYear, Sector, name, value, handler);

    private string Address(
        int? year,
        Sector sector,
        string name,
        string? value,
        string? handler = null
    )
    {
        Dictionary<string, string?> query = new(StringComparer.Ordinal)
        {
            ["sector"] = sector == Sector.Central ? null : sector.ToString(),
            ["year"] = year?.ToString(System.Globalization.CultureInfo.InvariantCulture),
            ["state"] = Filter,
            ["q"] = Wanted,
            ["open"] = Opened,
            ["handler"] = handler,
        };
        query[name] = value;
        QueryBuilder built = [];
        foreach ((string key, string? text) in query)
        {
            if (!string.IsNullOrEmpty(text))
            {
                built.Add(key, text);
            }
        }

        return "/cycle" + built;
    }

    private async Task<Result> ReadAsync(CancellationToken token)
    {
        Result<BoardView> view = await dispatcher.AskAsync(new ReadBoard(Sector, Year), token);
        if (view.IsRefused)
        {
            return view;
        }

        View = view.Value;
        Rows = [.. View.Rows.Where(Matches)];
        if (Rows.FirstOrDefault(r => r.InstitutionId == Opened)?.InstanceId is { } instanceId)
        {
            Result<InstanceView> journal = await dispatcher.AskAsync(
                new ReadInstance(instanceId),
                token
            );
            Journal = journal.IsSuccess ? journal.Value : null;
            View = View with
            {
                Print = KeyedId.From(View.Print, instanceId, $"{Journal?.UpdatedAt.UtcTicks}"),
            };
        }

        return Result.Done;
    }

    private bool Matches(BoardRow row) =>
        (
            Filter switch
            {
                "late" => row.IsLate,
                "running" => row.IsRunning,
                "done" => row.IsDone,
                "incident" => row.OpenIncidents > 0,
                "me" => row.NeedsMe,
                _ => true,
            }
        )
        && (
            string.IsNullOrWhiteSpace(Wanted)
            || row.InstitutionId.Contains(Wanted.Trim(), StringComparison.OrdinalIgnoreCase)
            || row.Name.Ko.Contains(Wanted.Trim(), StringComparison.OrdinalIgnoreCase)
            || row.Name.En.Contains(Wanted.Trim(), StringComparison.OrdinalIgnoreCase)
        );

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables()
    {
        if (View is not { } view)
        {
            return [];
        }

        ExportTable<BoardRow> board = ExportTable
            .Of(Title, Rows)
            .Verbatim(CycleTexts.Code, row => row.InstitutionId)
            .Text(CycleTexts.Institution, row => row.Name)
            .Number(CycleTexts.Incidents, row => row.OpenIncidents);
        foreach (BoardStep step in view.Steps)
        {
            BoardCell? CellOf(BoardRow row) =>
                row.Cells.FirstOrDefault(cell => cell.StepKey == step.Key);
            board
                .Under(step.Name)
                .Text(
                    CycleTexts.Status,
                    row => CellOf(row) is { } cell ? CycleTexts.Of(cell.State) : null
                )
                .Date(CycleTexts.Due, row => CellOf(row)?.Due)
                .Number(CycleTexts.DaysLateLabel, row => CellOf(row)?.DaysLate);
        }

        return [board.Build()];
    }
}

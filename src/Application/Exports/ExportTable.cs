using Ipses.Domain.Common;

namespace Ipses.Application.Exports;

/// <summary>A table as it is exported: typed columns, and a cell of each in every row.</summary>
/// <param name="Name">Its caption, and the name of its sheet.</param>
public sealed record ExportTable(
    LocalizedText Name,
    IReadOnlyList<ExportColumn> Columns,
    IReadOnlyList<IReadOnlyList<Cell>> Rows
)
{
    /// <summary>Begins a table of these rows; columns follow.</summary>
    public static ExportTable<T> Of<T>(LocalizedText name, IEnumerable<T> rows) => new(name, rows);
}

/// <summary>A column of an exported table.</summary>
/// <param name="Label">Its heading.</param>
/// <param name="Kind">What stands in it; formats and alignment follow from it.</param>
/// <param name="Unit">What its numbers count; empty where nothing is to be said.</param>
/// <param name="Group">A heading that it shares with its neighbours of the same group; null for none.</param>
public sealed record ExportColumn(
    LocalizedText Label,
    ColumnKind Kind,
    string Unit = "",
    LocalizedText? Group = null
)
{
    /// <summary>The heading with its unit.</summary>
    public LocalizedText Heading =>
        Unit.Length == 0 ? Label : new($"{Label.Ko} ({Unit})", $"{Label.En} ({Unit})");
}

/// <summary>What stands in a column.</summary>
public enum ColumnKind
{
    Text,
    Number,
    Year,
    Date,
    Moment,
}

/// <summary>A table in the making: each call adds a column.</summary>
/// <typeparam name="T">What a row is made from.</typeparam>
public sealed class ExportTable<T>(LocalizedText name, IEnumerable<T> rows)
{
    private readonly List<(ExportColumn Column, Func<T, Cell> Value)> _columns = [];
    private LocalizedText? _group;

    /// <summary>The columns that follow stand under one heading, until the next call; null ends it.</summary>
    public ExportTable<T> Under(LocalizedText? group)
    {
        _group = group;
        return this;
    }

    public ExportTable<T> Text(LocalizedText label, Func<T, LocalizedText?> value) =>
        Add(label, ColumnKind.Text, row => Cell.Of(value(row)));

    /// <summary>Words that are the same in every language: codes, numbers of documents, what a person typed.</summary>
    public ExportTable<T> Verbatim(LocalizedText label, Func<T, string?> value) =>
        Add(label, ColumnKind.Text, row => Cell.Of(value(row)));

    public ExportTable<T> Number(LocalizedText label, Func<T, decimal?> value, string unit = "") =>
        Add(label, ColumnKind.Number, row => Cell.Of(value(row)), unit);

    public ExportTable<T> Year(LocalizedText label, Func<T, int> value) =>
        Add(label, ColumnKind.Year, row => Cell.OfYear(value(row)));

    public ExportTable<T> Date(LocalizedText label, Func<T, DateOnly?> value) =>
        Add(label, ColumnKind.Date, row => Cell.Of(value(row)));

    public ExportTable<T> Moment(LocalizedText label, Func<T, DateTimeOffset?> value) =>
        Add(label, ColumnKind.Moment, row => Cell.Of(value(row)));

    /// <summary>The table as it stands.</summary>
    public ExportTable Build() =>
        new(
            name,
            [.. _columns.Select(column => column.Column)],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Cell>)[.. _columns.Select(column => column.Value(row))]
                ),
            ]
        );

    private ExportTable<T> Add(
        LocalizedText label,
        ColumnKind kind,
        Func<T, Cell> value,
        string unit = ""
    )
    {
        _columns.Add((new ExportColumn(label, kind, unit, _group), value));
        return this;
    }
}

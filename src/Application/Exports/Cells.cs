using Ipses.Domain.Common;

namespace Ipses.Application.Exports;

/// <summary>One value of what is exported, still typed: a writer decides how its format shows it.</summary>
public abstract record Cell
{
    /// <summary>Nothing to show.</summary>
    public static Cell Empty { get; } = new TextCell(LocalizedText.Same(""));

    public static Cell Of(LocalizedText? text) => text is null ? Empty : new TextCell(text);

    public static Cell Of(string? text) =>
        text is null ? Empty : new TextCell(LocalizedText.Same(text));

    public static Cell Of(decimal? number, string unit = "") =>
        number is { } value ? new NumberCell(value, unit) : Empty;

    public static Cell Of(DateOnly? date) => date is { } value ? new DateCell(value) : Empty;

    public static Cell Of(DateTimeOffset? moment) =>
        moment is { } value ? new MomentCell(value) : Empty;

    /// <summary>A year: a number without separators.</summary>
    public static Cell OfYear(int year) => new YearCell(year);
}

/// <summary>Words in both languages, or as a person typed them.</summary>
public sealed record TextCell(LocalizedText Text) : Cell;

/// <summary>A number.</summary>
/// <param name="Unit">What it counts, said beside it outside of tables; in a table the column says it.</param>
public sealed record NumberCell(decimal Value, string Unit = "") : Cell;

/// <summary>A year.</summary>
public sealed record YearCell(int Year) : Cell;

/// <summary>A calendar date.</summary>
public sealed record DateCell(DateOnly Date) : Cell;

/// <summary>A moment, shown in the reader's zone.</summary>
public sealed record MomentCell(DateTimeOffset Moment) : Cell;

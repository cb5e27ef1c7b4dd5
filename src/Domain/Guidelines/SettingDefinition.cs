using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.Guidelines;

/// <summary>
/// A setting that a year's guideline can hold: where the source gives no number, the number is one of these and never a
/// constant in code (domain.md, head and section 8). Values are kept as text in invariant form.
/// </summary>
/// <param name="Key">Stable name, <c>target.challenge-multiplier</c>.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Unit">Unit, empty where it has none.</param>
/// <param name="Rule">The rule of the domain that uses it.</param>
/// <param name="Explanation">What it does.</param>
/// <param name="Default">Value where the guideline sets none; null where none is invented (section 8).</param>
public abstract record SettingDefinition(
    string Key,
    LocalizedText Name,
    LocalizedText Unit,
    string Rule,
    LocalizedText Explanation,
    string? Default
)
{
    /// <summary>The canonical text of a value, or why it isn't one.</summary>
    public abstract Result<string> Read(string text);

    /// <summary>What values there are, for people.</summary>
    public abstract LocalizedText Range { get; }
}

/// <summary>A number between two bounds.</summary>
/// <param name="Decimals">Digits after the point; 0 for whole numbers.</param>
public sealed record NumberSetting(
    string Key,
    LocalizedText Name,
    LocalizedText Unit,
    string Rule,
    LocalizedText Explanation,
    string? Default,
    decimal Min,
    decimal Max,
    int Decimals = 0
) : SettingDefinition(Key, Name, Unit, Rule, Explanation, Default)
{
    /// <inheritdoc />
    public override LocalizedText Range =>
        LocalizedText.Of($"{Min:0.##}–{Max:#,0.##}", $"{Min:0.##}–{Max:#,0.##}");

    /// <inheritdoc />
    public override Result<string> Read(string text) =>
        decimal.TryParse(
            text.Trim(),
            NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint,
            CultureInfo.InvariantCulture,
            out decimal value
        )
        && value >= Min
        && value <= Max
        && decimal.Round(value, Decimals) == value
            ? (value / 1.000000000000m).ToString(CultureInfo.InvariantCulture)
            : GuidelinesErrors.SettingOutOfRange(this, text);
}

/// <summary>One of a few named values.</summary>
/// <param name="Choices">Value and its words.</param>
public sealed record ChoiceSetting(
    string Key,
    LocalizedText Name,
    string Rule,
    LocalizedText Explanation,
    string? Default,
    IReadOnlyList<SettingChoice> Choices
) : SettingDefinition(Key, Name, LocalizedText.Same(""), Rule, Explanation, Default)
{
    /// <inheritdoc />
    public override LocalizedText Range =>
        new(
            string.Join(" / ", Choices.Select(c => c.Name.Ko)),
            string.Join(" / ", Choices.Select(c => c.Name.En))
        );

    /// <inheritdoc />
    public override Result<string> Read(string text) =>
        Choices.Any(c => c.Value == text.Trim())
            ? text.Trim()
            : GuidelinesErrors.SettingOutOfRange(this, text);
}

/// <summary>A value that a choice can take.</summary>
public sealed record SettingChoice(string Value, LocalizedText Name);

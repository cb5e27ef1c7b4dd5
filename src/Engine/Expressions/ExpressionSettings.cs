namespace Ipses.Engine.Expressions;

/// <summary>Limits of scripts, and the zone of dates that name none.</summary>
public sealed record ExpressionSettings
{
    /// <summary>Statements a script may execute.</summary>
    public int MaxStatements { get; init; } = 20_000;

    /// <summary>Bytes a script may allocate.</summary>
    public long MaxMemory { get; init; } = 16_000_000;

    /// <summary>Depth of calls.</summary>
    public int MaxRecursion { get; init; } = 64;

    /// <summary>Wall-clock time of one script: a last resort only, as a busy machine is no fault of a script; statements are the limit that counts.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Wall-clock time of one regular expression, which no other limit sees.</summary>
    public TimeSpan RegexTimeout { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>Length of any text that a script or template makes on its way, in characters.</summary>
    public int MaxTextLength { get; init; } = 1_000_000;

    /// <summary>Length of a list that a script or template makes.</summary>
    public int MaxListLength { get; init; } = 100_000;

    /// <summary>Length of a script or template itself, in characters.</summary>
    public int MaxSourceLength { get; init; } = 100_000;

    /// <summary>Steps of one Liquid template.</summary>
    public int MaxTemplateSteps { get; init; } = 10_000;

    /// <summary>Length of a result, in characters.</summary>
    public int MaxLength { get; init; } = 1_000_000;

    /// <summary>Zone of a date and time that names none (Studio's pickers), and of dates printed by Liquid.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;
}

/// <summary>What an expression gave.</summary>
/// <param name="Value">Its value.</param>
/// <param name="Writes">Variables that it wrote.</param>
/// <param name="Outcomes">Outcomes that it set.</param>
public sealed record ExpressionResult(
    System.Text.Json.JsonElement Value,
    IReadOnlyList<KeyValuePair<string, System.Text.Json.JsonElement>> Writes,
    IReadOnlyList<string> Outcomes
)
{
    /// <summary>The correlation that it gave the instance; null for none.</summary>
    public string? CorrelationId { get; init; }

    /// <summary>The name that it gave the instance; null for none.</summary>
    public string? InstanceName { get; init; }

    /// <summary>A value without writes.</summary>
    public static ExpressionResult Of(System.Text.Json.JsonElement value) => new(value, [], []);
}

/// <summary>An expression can't be evaluated, or its value can't be read.</summary>
/// <param name="code"><c>Script.Failed</c>, <c>Script.Limit</c>, <c>Template.Failed</c>, <c>Expression.NotJson</c>, <c>Input.Unreadable</c>.</param>
/// <param name="message">What happened.</param>
/// <param name="inner">What the script engine said.</param>
public sealed class ExpressionException(string code, string message, Exception? inner = null)
    : Exception(message, inner)
{
    public string Code { get; } = code;
}

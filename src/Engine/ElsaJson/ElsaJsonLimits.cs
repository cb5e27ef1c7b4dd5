namespace Ipses.Engine.ElsaJson;

/// <summary>How much a definition file may be; more is refused, naming the number.</summary>
/// <param name="MaxCharacters">Length of the text.</param>
/// <param name="MaxActivities">Activities, embedded ones included.</param>
/// <param name="MaxDepth">Nesting of JSON.</param>
public sealed record ElsaJsonLimits(
    int MaxCharacters = 5_000_000,
    int MaxActivities = 2_000,
    int MaxDepth = 64
);

using Ipses.Domain.Common;

namespace Ipses.Domain.Guidelines;

/// <summary>Where a year's guidelines stand.</summary>
public enum GuidelinesState
{
    /// <summary>The coordinator writes them.</summary>
    Draft,

    /// <summary>Before the GPEC; locked.</summary>
    OnAgenda,

    /// <summary>Resolved by the GPEC; not yet in force.</summary>
    Resolved,

    /// <summary>Issued to every institution.</summary>
    Issued,
}

/// <summary>What a year's guidelines say, kept as one document.</summary>
public sealed record GuidelinesRecord
{
    public static GuidelinesRecord Empty { get; } = new();

    /// <summary>The three texts of R14, in their order.</summary>
    public IReadOnlyList<GuidelineText> Texts { get; init; } = [];

    /// <summary>Areas of the year's specific evaluation (R32).</summary>
    public IReadOnlyList<LocalizedText> Areas { get; init; } = [];

    /// <summary>Settings that differ from their default, by key.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } =
        new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Due rules that replace a step's own, by the step's key (R14).</summary>
    public IReadOnlyDictionary<string, DueOverride> DueRules { get; init; } =
        new Dictionary<string, DueOverride>(StringComparer.Ordinal);

    public IReadOnlyList<Acknowledgement> Acknowledgements { get; init; } = [];

    /// <summary>Numbers of the resolutions that have taken effect on them, remands included.</summary>
    public IReadOnlyList<string> TakenResolutions { get; init; } = [];

    public IReadOnlyList<GuidelinesEntry> History { get; init; } = [];
}

/// <summary>One text of the guidelines.</summary>
/// <param name="Key"><c>basic</c>, <c>annual-plan</c>, <c>implementation</c>.</param>
public sealed record GuidelineText(string Key, LocalizedText Title, LocalizedText Body);

/// <summary>A due rule in place of a step's own.</summary>
/// <param name="Rule">Canonical, in the grammar of R20.</param>
/// <param name="Reason">Why the year differs.</param>
public sealed record DueOverride(string Rule, string Reason);

/// <summary>An institution has taken note of the issued guidelines.</summary>
public sealed record Acknowledgement(string InstitutionId, Deed Deed);

/// <summary>One line of the history.</summary>
public sealed record GuidelinesEntry(Deed Deed, LocalizedText What);

/// <summary>An edit of the whole draft, as its form sends it.</summary>
/// <param name="SeenRevision">The revision the editor saw; a newer one makes the edit stale.</param>
/// <param name="Settings">Key and text; an empty text takes the default.</param>
/// <param name="DueRules">Key, rule and reason; an empty rule takes the step's own.</param>
public sealed record GuidelinesEdit(
    int SeenRevision,
    IReadOnlyList<GuidelineText> Texts,
    IReadOnlyList<LocalizedText> Areas,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, DueOverride> DueRules
);

using System.Globalization;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Definitions;

/// <summary>Which versions of a definition are meant: Elsa's <c>VersionOptions</c>.</summary>
/// <param name="Kind">Which sort.</param>
/// <param name="Number">The version, where one is named.</param>
public sealed record VersionChoice(VersionKind Kind, int Number = 0)
{
    /// <summary>The newest.</summary>
    public static VersionChoice Latest { get; } = new(VersionKind.Latest);

    /// <summary>What Elsa's word means: <c>Latest</c>, <c>Published</c>, <c>LatestOrPublished</c>, <c>Draft</c>, <c>AllVersions</c> or a number; the newest where it is none of these.</summary>
    public static VersionChoice Of(string? word) =>
        int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? new(VersionKind.Numbered, number)
        : Enum.TryParse(word, ignoreCase: true, out VersionKind kind)
        && kind != VersionKind.Numbered
            ? new(kind)
        : string.Equals(word, "AllVersions", StringComparison.OrdinalIgnoreCase)
            ? new(VersionKind.All)
        : Latest;

    /// <summary>Whether a version is one of them.</summary>
    public bool Covers(int version, bool isLatest, bool isPublished) =>
        Kind switch
        {
            VersionKind.All => true,
            VersionKind.Numbered => version == Number,
            VersionKind.Published => isPublished,
            VersionKind.LatestOrPublished => isLatest || isPublished,
            VersionKind.LatestAndPublished => isLatest && isPublished,
            VersionKind.Draft => isLatest && !isPublished,
            _ => isLatest,
        };

    /// <summary>The one of a definition's versions, newest first, that is meant; null where there is none.</summary>
    internal DefinitionRecord? Of(IReadOnlyList<DefinitionRecord> versions)
    {
        DefinitionRecord[] covered =
        [
            .. versions.Where(v => Covers(v.Version, v.IsLatest, v.IsPublished)),
        ];
        return covered.FirstOrDefault(v => v.IsLatest) ?? covered.FirstOrDefault();
    }
}

/// <summary>Sorts of choice among versions.</summary>
public enum VersionKind
{
    Latest,
    Published,
    LatestOrPublished,
    LatestAndPublished,
    Draft,
    All,
    Numbered,
}

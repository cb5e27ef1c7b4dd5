using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Definitions;

/// <summary>Who wrote a version, as the audit trail keeps it.</summary>
public sealed class DefinitionAuthors(IAuditReading audit, IDirectory directory, CycleClock clock)
    : IScoped
{
    /// <summary>Who changed the version last, and when; null where the program brought it.</summary>
    public Task<LastChange?> LastAsync(
        DefinitionRecord version,
        CancellationToken cancellationToken
    ) => audit.LastChangeAsync(version.VersionId, cancellationToken);

    /// <summary>All who had a hand in what is not yet published: those who changed the versions since the last published one.</summary>
    /// <param name="versions">All versions of one definition.</param>
    public async Task<IReadOnlyList<string>> SincePublishedAsync(
        IReadOnlyList<DefinitionRecord> versions,
        CancellationToken cancellationToken
    )
    {
        int published = versions
            .Where(version => version.IsPublished || version.WasPublished)
            .Select(version => version.Version)
            .DefaultIfEmpty()
            .Max();
        SortedSet<string> authors = new(StringComparer.Ordinal);
        foreach (DefinitionRecord version in versions.Where(one => one.Version > published))
        {
            authors.UnionWith(await audit.ChangersAsync(version.VersionId, cancellationToken));
        }

        return [.. authors];
    }

    /// <summary>Tells who has saved meanwhile, and when.</summary>
    public async Task<Error> StaleAsync(
        DefinitionRecord latest,
        LastChange? last,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<PersonEntry> people = last?.PersonId is { } person
            ? await directory.PeopleAsync([person], cancellationToken)
            : [];
        DateTimeOffset at = TimeZoneInfo.ConvertTime(
            last?.At ?? latest.CreatedAt,
            clock.LocalTimeZone
        );
        return DefinitionErrors.Stale(
            people.FirstOrDefault()?.Name,
            at.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            latest.Version
        );
    }
}

using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Names of the people whom the engine's records hold by their ids.</summary>
internal static class ActorNames
{
    /// <summary>Name by id; ids that are no person's (the clock, a workflow) are left out.</summary>
    public static async Task<IReadOnlyDictionary<string, LocalizedText>> OfAsync(
        IEnumerable<string> ids,
        IDirectory directory,
        CancellationToken cancellationToken
    ) =>
        (
            await directory.PeopleAsync(
                [.. ids.Where(id => id.Length > 0).Distinct(StringComparer.Ordinal)],
                cancellationToken
            )
        ).ToDictionary(person => person.Id, person => person.Name, StringComparer.Ordinal);
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;

namespace Ipses.Application.Guidelines;

/// <summary>Somebody else changed the guidelines first.</summary>
internal static class StaleRevision
{
    /// <summary>The same refusals with the name of who was first in the place of an id.</summary>
    public static async Task<IReadOnlyList<Error>> NamedAsync(
        Result refused,
        YearGuidelines guidelines,
        int seenRevision,
        IDirectory directory,
        CancellationToken cancellationToken
    )
    {
        Error unnamed = guidelines.Stale(seenRevision);
        if (refused.Errors.All(error => error.Code != unnamed.Code))
        {
            return refused.Errors;
        }

        IReadOnlyList<PersonEntry> people = await directory.PeopleAsync(
            [guidelines.Content.History[^1].Deed.By],
            cancellationToken
        );
        return [guidelines.Stale(seenRevision, people.FirstOrDefault()?.Name)];
    }
}

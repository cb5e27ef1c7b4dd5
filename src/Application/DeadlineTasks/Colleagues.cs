using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks;

/// <summary>Who can be given a task in the place of those who have it.</summary>
internal static class Colleagues
{
    /// <summary>Those of an institution who can be given its tasks, by name.</summary>
    /// <param name="institution">Whose people; null gives nobody.</param>
    /// <param name="except">Who has the task already; null where nobody in person.</param>
    internal static async Task<IReadOnlyList<FilterPerson>> OfAsync(
        string? institution,
        string? except,
        IDirectory directory,
        TaskNames names,
        DateOnly today,
        CancellationToken cancellationToken
    )
    {
        if (institution is null)
        {
            return [];
        }

        List<(Role Role, string Body)> seats =
        [
            (Role.Coordinator, institution),
            (Role.PerformanceOfficer, institution),
            (Role.DepartmentHead, institution),
            (Role.InstitutionHead, institution),
        ];
        foreach (UnitEntry unit in await directory.UnitsAsync(institution, cancellationToken))
        {
            seats.Add((Role.UnitOfficer, unit.Id));
            seats.Add((Role.UnitHead, unit.Id));
        }

        HashSet<string> people = new(StringComparer.Ordinal);
        foreach ((Role role, string body) in seats)
        {
            foreach (
                Holder holder in await directory.HoldersAsync(role, body, today, cancellationToken)
            )
            {
                people.Add(holder.PersonId);
            }
        }

        people.Remove(except ?? "");
        await names.KnowAsync(people, cancellationToken);
        return
        [
            .. people
                .Select(person => new FilterPerson(person, names.Person(person)))
                .OrderBy(person => person.Name.Ko, StringComparer.Ordinal),
        ];
    }
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks;

/// <summary>Names of people, roles and bodies as tasks and letters show them; looked up once per request.</summary>
public sealed class TaskNames(IDirectory directory)
{
    private readonly Dictionary<string, PersonEntry> _people = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LocalizedText> _bodies = new(StringComparer.Ordinal);
    private readonly Queue<Sector> _unread = new(Enum.GetValues<Sector>());

    /// <summary>Looks up all these people at once.</summary>
    public async Task KnowAsync(IEnumerable<string?> personIds, CancellationToken cancellationToken)
    {
        string[] missing =
        [
            .. personIds.OfType<string>().Where(id => !_people.ContainsKey(id)).Distinct(),
        ];
        if (missing.Length == 0)
        {
            return;
        }

        foreach (PersonEntry person in await directory.PeopleAsync(missing, cancellationToken))
        {
            _people[person.Id] = person;
        }
    }

    /// <summary>Looks up who did these things, and for whom.</summary>
    public Task KnowAsync(IEnumerable<Doer> doers, CancellationToken cancellationToken) =>
        KnowAsync(
            doers.SelectMany(doer => new[] { doer.PersonId, doer.ForPersonId }),
            cancellationToken
        );

    /// <summary>The person's name; the id where unknown.</summary>
    public LocalizedText Person(string personId) =>
        _people.TryGetValue(personId, out PersonEntry? person)
            ? person.Name
            : LocalizedText.Same(personId);

    /// <summary>Who did something, and for whom.</summary>
    public LocalizedText Doer(Doer doer)
    {
        if (doer.PersonId is null)
        {
            return TaskWords.Program;
        }

        LocalizedText name = Person(doer.PersonId);
        if (doer.ForPersonId is null)
        {
            return name;
        }

        LocalizedText principal = Person(doer.ForPersonId);
        return new($"{name.Ko} ({principal.Ko} 직무대리)", $"{name.En} (for {principal.En})");
    }

    /// <summary>The name of an institution or unit; its id where unknown.</summary>
    public async Task<LocalizedText> BodyAsync(
        string bodyId,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        int slash = bodyId.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0 && !_bodies.ContainsKey(bodyId))
        {
            foreach (
                UnitEntry unit in await directory.UnitsAsync(bodyId[..slash], cancellationToken)
            )
            {
                _bodies[unit.Id] = unit.Name;
            }
        }

        // One sector after the other: most names are found in the first.
        while (!_bodies.ContainsKey(bodyId) && _unread.TryDequeue(out Sector sector))
        {
            foreach (
                InstitutionEntry entry in await directory.InstitutionsAsync(
                    sector,
                    day,
                    cancellationToken
                )
            )
            {
                _bodies.TryAdd(entry.Id, entry.Name);
            }
        }

        return _bodies.TryGetValue(bodyId, out LocalizedText? name)
            ? name
            : TaskWords.KnownBody(bodyId) ?? LocalizedText.Same(bodyId);
    }

    /// <summary>Who has to do a task: the person's name, or the role and where it is held.</summary>
    public async Task<LocalizedText> AssigneeAsync(
        Assignee assignee,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        if (assignee.PersonId is { } person)
        {
            await KnowAsync([person], cancellationToken);
            return Person(person);
        }

        LocalizedText body = await BodyAsync(assignee.BodyId!, day, cancellationToken);
        LocalizedText role = TaskWords.Of(assignee.Role!.Value);
        return new($"{body.Ko} {role.Ko}", $"{role.En}, {body.En}");
    }
}

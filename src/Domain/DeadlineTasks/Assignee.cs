using Ipses.Domain.Organisations;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>
/// Who has to do a task: the holders of a role at a body, looked up on the day they are needed (R2), or one named person.
/// </summary>
/// <param name="Role">The role; null for a named person.</param>
/// <param name="BodyId">Institution code, unit id (<c>KIPO/ipp</c>) or body the role is held at; null for a named person.</param>
/// <param name="PersonId">The named person; null for a role.</param>
/// <param name="InstitutionId">The institution whose people see the task as theirs (R3).</param>
/// <param name="UnitId">The unit, where the body is one.</param>
public sealed record Assignee(
    Role? Role,
    string? BodyId,
    string? PersonId,
    string? InstitutionId,
    string? UnitId
)
{
    /// <summary>The holders of a role at an institution (<c>KIPO</c>), a unit (<c>KIPO/ipp</c>) or a body (<c>GPEC</c>).</summary>
    public static Assignee HoldersOf(Role role, string bodyId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(bodyId);
        int slash = bodyId.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? new(role, bodyId, null, bodyId, null)
            : new(role, bodyId, null, bodyId[..slash], bodyId);
    }

    /// <summary>One person by name, at an institution.</summary>
    public static Assignee Named(string personId, string? institutionId)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(personId);
        return new(null, null, personId, institutionId, null);
    }

    /// <summary>One column to look tasks up by: <c>PerformanceOfficer@KIPO</c> or <c>person:officer.KIPO</c>.</summary>
    public string Key => PersonId is null ? KeyOf(Role!.Value, BodyId!) : KeyOf(PersonId);

    /// <summary>The key of the holders of a role at a body.</summary>
    public static string KeyOf(Role role, string bodyId) => $"{role}@{bodyId}";

    /// <summary>The key of a named person.</summary>
    public static string KeyOf(string personId) => $"person:{personId}";

    /// <summary>Every key that means a person today: the roles they hold, their own name, and those of whom they substitute for.</summary>
    public static IEnumerable<string> KeysOf(string? personId, IEnumerable<Mandate> mandates)
    {
        Mandate[] held = [.. mandates];
        return held.Where(mandate => mandate is { Role: not null, BodyId: not null })
            .Select(mandate => KeyOf(mandate.Role!.Value, mandate.BodyId!))
            .Concat(
                held.Select(mandate => mandate.PrincipalId)
                    .Append(personId)
                    .OfType<string>()
                    .Select(KeyOf)
            )
            .Distinct(StringComparer.Ordinal);
    }

    /// <summary>
    /// By which right a person may act on the task today, or null: the named person, a holder of the role, or whoever
    /// substitutes for one of them (R2).
    /// </summary>
    /// <param name="personId">Who wants to act.</param>
    /// <param name="mandates">The appointments the person holds today, those held as a substitute included.</param>
    public Mandate? RightOf(string personId, IEnumerable<Mandate> mandates)
    {
        if (PersonId is not null)
        {
            return PersonId == personId
                ? new Mandate(null, null, null)
                : mandates.FirstOrDefault(held => held.PrincipalId == PersonId);
        }

        // One's own appointment comes before one held for somebody else.
        return mandates
            .Where(held => held.Role == Role && held.BodyId == BodyId)
            .OrderBy(held => held.PrincipalId is null ? 0 : 1)
            .FirstOrDefault();
    }
}

/// <summary>A right to act that a person holds today (R2).</summary>
/// <param name="Role">The role; null when the person acts as the one who was named.</param>
/// <param name="BodyId">Where it is held.</param>
/// <param name="PrincipalId">For whom, when held as a substitute.</param>
public sealed record Mandate(Role? Role, string? BodyId, string? PrincipalId);

/// <summary>Who did something, and for whom: what histories keep.</summary>
/// <param name="PersonId">The person; null when the program acted.</param>
/// <param name="ForPersonId">The principal, when a substitute acted (R2).</param>
/// <param name="System">What acted when no person did: <c>workflow (…)</c>, <c>clock</c>.</param>
public sealed record Doer(string? PersonId, string? ForPersonId = null, string? System = null)
{
    /// <summary>The program by its name.</summary>
    public static Doer Program(string name) => new(null, null, name);

    /// <summary>The id or name to show where no directory is at hand.</summary>
    public string Label => PersonId ?? System ?? "?";
}

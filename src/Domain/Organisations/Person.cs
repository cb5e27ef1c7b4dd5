using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>A person who can be appointed, seated and written to. Being a person gives no authority at all (R2).</summary>
public sealed class Person : Aggregate
{
    private Person() { }

    /// <summary>The name in both scripts.</summary>
    public LocalizedText Name { get; private set; } = LocalizedText.Same("");

    /// <summary>Where letters go and what the person signs in with; kept in small letters.</summary>
    public string Email { get; private set; } = "";

    /// <summary>The language the person has chosen for pages and mail; null until then (the browser's is used).</summary>
    public Language? Language { get; private set; }

    /// <summary>Which letters the person wants at once.</summary>
    public MailPreference Mail { get; private set; }

    /// <summary>The institution whose staff the person belongs to; null for private experts and the like (recusal, R3).</summary>
    public string? InstitutionId { get; private set; }

    /// <summary>How close together the pages stand.</summary>
    public Density Density { get; private set; }

    /// <summary>The IANA name of the zone in which the person reads moments; null for the cycle's own. Due dates stay those of the cycle.</summary>
    public string? TimeZone { get; private set; }

    /// <summary>The last day on which the person belongs here; null while no end is known.</summary>
    public DateOnly? LeavesOn { get; private set; }

    /// <summary>Whether the person has not left before that day.</summary>
    public bool IsHereOn(DateOnly day) => LeavesOn is not { } last || day <= last;

    /// <summary>Enters a person, or says everything that is wrong.</summary>
    public static Result<Person> Register(PersonFacts facts)
    {
        List<Error> refusals = [.. WhatIsWrongWith(facts)];
        return refusals.Count > 0
            ? Result<Person>.Refused(refusals)
            : new Person
            {
                Id = facts.Id,
                Name = facts.Name,
                Email = Canonical(facts.Email),
                Language = facts.Language,
                InstitutionId = facts.InstitutionId,
            };
    }

    /// <summary>Everything that is wrong with these facts.</summary>
    public static IEnumerable<Error> WhatIsWrongWith(PersonFacts facts)
    {
        if (
            facts.Id.Length is 0 or > 100
            || !facts.Id.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '-')
        )
        {
            yield return PersonErrors.IdUnfit(facts.Id);
        }

        if (string.IsNullOrWhiteSpace(facts.Name.Ko) || string.IsNullOrWhiteSpace(facts.Name.En))
        {
            yield return PersonErrors.NameMissing(facts.Id);
        }

        if (!LooksLikeAnAddress(facts.Email))
        {
            yield return PersonErrors.EmailUnfit(facts.Email);
        }
    }

    /// <summary>Chooses the language of pages and mail.</summary>
    public void Choose(Language language) => Language = language;

    /// <summary>Chooses which letters come at once.</summary>
    public void Choose(MailPreference preference) => Mail = preference;

    /// <summary>Chooses how close together the pages stand.</summary>
    public void Choose(Density density) => Density = density;

    /// <summary>Chooses the zone in which moments are shown; null for the cycle's own.</summary>
    public Result ChooseZone(string? zone)
    {
        if (zone is not null && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _))
        {
            return PersonErrors.ZoneUnknown(zone);
        }

        TimeZone = zone;
        return Result.Done;
    }

    /// <summary>Leaves after a last day, once no appointment goes on after it (R2); null takes it back.</summary>
    /// <param name="lastDay">The last day.</param>
    /// <param name="held">The person's appointments.</param>
    public Result Leave(DateOnly? lastDay, IReadOnlyCollection<Appointment> held)
    {
        int goOn = lastDay is { } day
            ? held.Count(appointment => appointment.To is not { } to || to > day)
            : 0;
        if (goOn > 0)
        {
            return PersonErrors.StillHolds(Name, goOn);
        }

        LeavesOn = lastDay;
        return Result.Done;
    }

    /// <summary>Takes over name, address and institution of a newer list; what the person has chosen stays.</summary>
    public Result Correct(PersonFacts facts)
    {
        List<Error> refusals = [.. WhatIsWrongWith(facts)];
        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }

        Name = facts.Name;
        Email = Canonical(facts.Email);
        InstitutionId = facts.InstitutionId;
        return Result.Done;
    }

    /// <summary>Whether entering these facts again would change anything.</summary>
    public bool Agrees(PersonFacts facts) =>
        Name == facts.Name
        && Email == Canonical(facts.Email)
        && InstitutionId == facts.InstitutionId;

    /// <summary>The form in which addresses are kept and compared.</summary>
    public static string Canonical(string email) => email.Trim().ToLowerInvariant();

    private static bool LooksLikeAnAddress(string email)
    {
        string[] parts = email.Trim().Split('@');
        return email.Length <= 200
            && parts is [{ Length: > 0 }, { Length: > 2 } host]
            && host.Contains('.', StringComparison.Ordinal)
            && !host.StartsWith('.')
            && !host.EndsWith('.')
            && !email
                .Trim()
                .Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is ',' or '<' or '>');
    }
}

/// <summary>What is known about a person when they are entered.</summary>
/// <param name="Id">Letters, digits, full stops and hyphens, at most 100 (<c>officer.KIPO</c>).</param>
public sealed record PersonFacts(
    string Id,
    LocalizedText Name,
    string Email,
    string? InstitutionId,
    Language? Language = null
);

/// <summary>Which letters a person wants at once.</summary>
public enum MailPreference
{
    /// <summary>Assignments and decisions at once, reminders in the daily digest.</summary>
    AtOnce,

    /// <summary>All in the daily digest.</summary>
    DigestOnly,
}

/// <summary>How close together the pages of the product stand.</summary>
public enum Density
{
    /// <summary>With room around everything.</summary>
    Regular,

    /// <summary>More rows on a screen.</summary>
    Compact,
}

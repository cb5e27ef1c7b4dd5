using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// A ministry, office, agency or commission that the evaluation is about, or the Prime Minister's Office that runs it (R1).
/// Its id is its code (<c>KIPO</c>). Names have a history: an institution is founded, renamed, merged and abolished.
/// </summary>
public sealed class Institution : Aggregate
{
    /// <summary>The code of the Prime Minister's Office.</summary>
    public const string PrimeMinistersOffice = "PMO";

    private Institution() { }

    /// <summary>The sector whose cycles it belongs to.</summary>
    public Sector Sector { get; private set; }

    /// <summary>What sort of institution it is.</summary>
    public InstitutionKind Kind { get; private set; }

    /// <summary>The code of the ministry it is under, or null.</summary>
    public string? ParentId { get; private set; }

    /// <summary>Whether it is evaluated in the cycles of its sector; the Prime Minister's Office, which evaluates, is not among the 39.</summary>
    public bool IsEvaluated { get; private set; }

    /// <summary>The first day that it is known to exist.</summary>
    public DateOnly From { get; private set; }

    /// <summary>Its last day; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Its names, oldest first, without a gap or overlap.</summary>
    public IReadOnlyList<NamedPeriod> Names { get; private set; } = [];

    /// <summary>Bodies affiliated with it (소속기관) that its plans include.</summary>
    public IReadOnlyList<AffiliatedBody> AffiliatedBodies { get; private set; } = [];

    /// <summary>Where the facts come from and as of when (<c>as of 2010</c>); shown beside the list.</summary>
    public LocalizedText Label { get; private set; } = LocalizedText.Same("");

    /// <summary>Enters an institution, or says everything that is wrong with it.</summary>
    public static Result<Institution> Found(InstitutionFacts facts)
    {
        List<Error> refusals = [.. InstitutionPolicy.WhatIsWrongWith(facts)];
        if (refusals.Count > 0)
        {
            return Result<Institution>.Refused(refusals);
        }

        return new Institution
        {
            Id = facts.Code,
            Sector = facts.Sector,
            Kind = facts.Kind,
            ParentId = facts.ParentId,
            IsEvaluated = facts.IsEvaluated,
            From = facts.From,
            To = facts.To,
            Names = [new NamedPeriod(facts.Name, facts.From, facts.To)],
            AffiliatedBodies = facts.AffiliatedBodies,
            Label = facts.Label,
        };
    }

    /// <summary>Whether it exists on that day.</summary>
    public bool ExistsOn(DateOnly day) => new Period(From, To).Covers(day);

    /// <summary>Its name on that day; before the first name the first, after the last the last.</summary>
    public LocalizedText NameOn(DateOnly day) => NameOn(Names, day);

    /// <summary>The same of an institution of which no more is known than its names, oldest first.</summary>
    public static LocalizedText NameOn(IReadOnlyList<NamedPeriod> names, DateOnly day) =>
        names.FirstOrDefault(named => named.IsValidOn(day))?.Name
        ?? (day < names[0].From ? names[0].Name : names[^1].Name);

    /// <summary>Gives it a new name from a day on; the old one ends the day before and stays in the history.</summary>
    public Result Rename(LocalizedText name, DateOnly from)
    {
        NamedPeriod last = Names[^1];
        if (string.IsNullOrWhiteSpace(name.Ko) || string.IsNullOrWhiteSpace(name.En))
        {
            return InstitutionErrors.NameMissing(Id);
        }

        if (from <= last.From || !ExistsOn(from))
        {
            return InstitutionErrors.RenamedBeforeItsName(Id, from, last.From);
        }

        Names =
        [
            .. Names.Take(Names.Count - 1),
            last with
            {
                To = from.AddDays(-1),
            },
            new NamedPeriod(name, from, To),
        ];
        return Result.Done;
    }

    /// <summary>Ends its existence after a last day (abolished, or merged into another).</summary>
    public Result Abolish(DateOnly lastDay)
    {
        if (To is { } to && to <= lastDay)
        {
            return InstitutionErrors.Abolished(Names[^1].Name, to);
        }

        if (lastDay < Names[^1].From)
        {
            return InstitutionErrors.RenamedBeforeItsName(Id, lastDay, Names[^1].From);
        }

        To = lastDay;
        Names = [.. Names.Take(Names.Count - 1), Names[^1] with { To = lastDay }];
        return Result.Done;
    }

    /// <summary>What it is now, to be corrected in part.</summary>
    public InstitutionFacts Facts =>
        new(Id, Sector, Kind, ParentId, Names[^1].Name, From, To)
        {
            IsEvaluated = IsEvaluated,
            AffiliatedBodies = AffiliatedBodies,
            Label = Label,
        };

    /// <summary>Whether entering these facts again would change anything but the history of names.</summary>
    public bool Agrees(InstitutionFacts facts) =>
        Sector == facts.Sector
        && Kind == facts.Kind
        && ParentId == facts.ParentId
        && IsEvaluated == facts.IsEvaluated
        && AffiliatedBodies.SequenceEqual(facts.AffiliatedBodies)
        && Label == facts.Label;

    /// <summary>Takes over facts of a newer list; names change by <see cref="Rename"/> only.</summary>
    public Result Correct(InstitutionFacts facts)
    {
        List<Error> refusals = [.. InstitutionPolicy.WhatIsWrongWith(facts)];
        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }

        Sector = facts.Sector;
        Kind = facts.Kind;
        ParentId = facts.ParentId;
        IsEvaluated = facts.IsEvaluated;
        AffiliatedBodies = facts.AffiliatedBodies;
        Label = facts.Label;
        return Result.Done;
    }
}

/// <summary>A name and the days on which it is the right one.</summary>
public sealed record NamedPeriod(LocalizedText Name, DateOnly From, DateOnly? To)
{
    public bool IsValidOn(DateOnly day) => new Period(From, To).Covers(day);
}

/// <summary>A body affiliated with an institution.</summary>
/// <param name="Code">Short name, unique within its institution.</param>
public sealed record AffiliatedBody(string Code, LocalizedText Name);

/// <summary>What is known about an institution when it is entered.</summary>
/// <param name="Code">Capital letters and digits, 2 to 12; becomes the id.</param>
/// <param name="From">The first day that the facts are vouched for.</param>
public sealed record InstitutionFacts(
    string Code,
    Sector Sector,
    InstitutionKind Kind,
    string? ParentId,
    LocalizedText Name,
    DateOnly From,
    DateOnly? To = null
)
{
    public bool IsEvaluated { get; init; } = true;

    public IReadOnlyList<AffiliatedBody> AffiliatedBodies { get; init; } = [];

    public LocalizedText Label { get; init; } = LocalizedText.Same("");
}

/// <summary>Sorts of institution (R1).</summary>
public enum InstitutionKind
{
    /// <summary>부.</summary>
    Ministry,

    /// <summary>처.</summary>
    Office,

    /// <summary>청.</summary>
    Agency,

    /// <summary>위원회.</summary>
    Commission,

    /// <summary>The Prime Minister's Office (국무총리실), which coordinates.</summary>
    Pmo,
}

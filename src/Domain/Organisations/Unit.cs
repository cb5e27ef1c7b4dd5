using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// A part of an institution's tree: bureau, below it departments and divisions (R1). Its id is <c>KIPO/ipp</c>.
/// Who heads it follows from the appointment valid on the day, not from a field here (R2).
/// </summary>
public sealed class Unit : Aggregate
{
    private Unit() { }

    /// <summary>The code of the institution.</summary>
    public string InstitutionId { get; private set; } = "";

    /// <summary>The unit it stands under, or null at the top.</summary>
    public string? ParentId { get; private set; }

    /// <summary>Its level in the tree.</summary>
    public UnitKind Kind { get; private set; }

    public LocalizedText Name { get; private set; } = LocalizedText.Same("");

    /// <summary>Its place among its siblings, from 0.</summary>
    public int Order { get; private set; }

    /// <summary>Whether it fills parts of the institution's plan under a deadline task of its own (R11b).</summary>
    public bool PreparesPlanParts { get; private set; }

    /// <summary>Its last day; null while it goes on.</summary>
    public DateOnly? To { get; private set; }

    /// <summary>Whether it goes on after the day before.</summary>
    public bool ExistsOn(DateOnly day) => To is not { } to || day <= to;

    /// <summary>Ends it after a last day (dissolved, or merged into another), once nothing stands under it any more (R1).</summary>
    /// <param name="lastDay">The last day.</param>
    /// <param name="below">Units under it that go on after that day.</param>
    public Result End(DateOnly lastDay, IReadOnlyCollection<Unit> below)
    {
        if (!ExistsOn(lastDay))
        {
            return InstitutionErrors.UnitEnded(Name, To!.Value);
        }

        if (below.Count > 0)
        {
            return InstitutionErrors.UnitHasUnits(Name, [.. below.Select(unit => unit.Name)]);
        }

        To = lastDay;
        return Result.Done;
    }

    /// <summary>Enters a unit below its parent, or says what is wrong.</summary>
    /// <param name="facts">What is known about it.</param>
    /// <param name="parent">The unit named as parent, or null where none is named or it doesn't exist.</param>
    public static Result<Unit> Form(UnitFacts facts, UnitFacts? parent)
    {
        List<Error> refusals = [.. WhatIsWrongWith(facts, parent)];
        return refusals.Count > 0
            ? Result<Unit>.Refused(refusals)
            : new Unit
            {
                Id = facts.Id,
                InstitutionId = facts.InstitutionId,
                ParentId = facts.ParentId,
                Kind = facts.Kind,
                Name = facts.Name,
                Order = facts.Order,
                PreparesPlanParts = facts.PreparesPlanParts,
            };
    }

    /// <summary>What it is now, for comparison with a newer list.</summary>
    public UnitFacts Facts =>
        new(Id, InstitutionId, ParentId, Kind, Name, Order, PreparesPlanParts);

    /// <summary>Takes over what a newer list says; its institution stays.</summary>
    public Result Correct(UnitFacts facts, UnitFacts? parent)
    {
        List<Error> refusals = [.. WhatIsWrongWith(facts, parent)];
        if (refusals.Count > 0)
        {
            return Result.Refused(refusals);
        }

        ParentId = facts.ParentId;
        Kind = facts.Kind;
        Name = facts.Name;
        Order = facts.Order;
        PreparesPlanParts = facts.PreparesPlanParts;
        return Result.Done;
    }

    /// <summary>Everything that is wrong with these facts (R1).</summary>
    public static IEnumerable<Error> WhatIsWrongWith(UnitFacts facts, UnitFacts? parent)
    {
        string prefix = facts.InstitutionId + "/";
        if (
            !facts.Id.StartsWith(prefix, StringComparison.Ordinal)
            || facts.Id.Length == prefix.Length
            || !facts
                .Id[prefix.Length..]
                .All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')
        )
        {
            yield return InstitutionErrors.UnitUnfit(facts.Id, facts.InstitutionId);
        }

        if (string.IsNullOrWhiteSpace(facts.Name.Ko) || string.IsNullOrWhiteSpace(facts.Name.En))
        {
            yield return InstitutionErrors.NameMissing(facts.Id);
        }

        if (
            facts.ParentId is not null
            && (
                parent is null
                || parent.InstitutionId != facts.InstitutionId
                || parent.Kind >= facts.Kind
            )
        )
        {
            yield return InstitutionErrors.UnitOutOfPlace(facts.Id, facts.ParentId);
        }
    }
}

/// <summary>What is known about a unit when it is entered.</summary>
public sealed record UnitFacts(
    string Id,
    string InstitutionId,
    string? ParentId,
    UnitKind Kind,
    LocalizedText Name,
    int Order,
    bool PreparesPlanParts
);

/// <summary>Levels of the tree of units, from the top; a unit stands only under one of a higher level.</summary>
public enum UnitKind
{
    /// <summary>국.</summary>
    Bureau,

    /// <summary>과, 담당관.</summary>
    Department,

    /// <summary>팀.</summary>
    Division,
}

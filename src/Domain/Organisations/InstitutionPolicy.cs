using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>What an institution needs in order to be entered (R1).</summary>
public static class InstitutionPolicy
{
    /// <summary>Everything that is wrong with these facts; empty when nothing is.</summary>
    public static IEnumerable<Error> WhatIsWrongWith(InstitutionFacts facts)
    {
        if (
            facts.Code.Length is < 2 or > 12
            || !facts.Code.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c))
        )
        {
            yield return InstitutionErrors.CodeUnfit(facts.Code);
        }

        if (string.IsNullOrWhiteSpace(facts.Name.Ko) || string.IsNullOrWhiteSpace(facts.Name.En))
        {
            yield return InstitutionErrors.NameMissing(facts.Code);
        }

        if (!new Period(facts.From, facts.To).IsOrdered)
        {
            yield return InstitutionErrors.PeriodReversed(facts.Code);
        }

        if (string.Equals(facts.ParentId, facts.Code, StringComparison.Ordinal))
        {
            yield return InstitutionErrors.OwnParent(facts.Code);
        }

        foreach (
            string twice in facts
                .AffiliatedBodies.GroupBy(body => body.Code, StringComparer.Ordinal)
                .Where(same => same.Count() > 1)
                .Select(same => same.Key)
        )
        {
            yield return InstitutionErrors.AffiliatedTwice(twice);
        }
    }

    /// <summary>Refuses parents that don't exist and circles of parents, over a whole list (R1).</summary>
    public static IEnumerable<Error> WhatIsWrongWithParents(
        IReadOnlyDictionary<string, string?> parents
    )
    {
        foreach ((string code, string? parent) in parents)
        {
            if (parent is null)
            {
                continue;
            }

            if (!parents.ContainsKey(parent))
            {
                yield return InstitutionErrors.ParentUnknown(code, parent);
                continue;
            }

            string? above = parent;
            for (int steps = 0; above is not null && steps <= parents.Count; steps++)
            {
                if (above == code)
                {
                    yield return InstitutionErrors.OwnParent(code);
                    break;
                }

                above = parents.GetValueOrDefault(above);
            }
        }
    }
}

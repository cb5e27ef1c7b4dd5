using Ipses.Domain.Common;

namespace Ipses.Domain.Committees;

/// <summary>When somebody may be given a seat (R4, R5, R5a).</summary>
public static class SeatPolicy
{
    /// <summary>Whether the seat can be given beside those that exist; all reasons at once if not.</summary>
    public static Result MayBeSeated(
        BodyKind kind,
        IReadOnlyList<BodyMember> seats,
        BodyMember wanted,
        CommitteeSettings settings
    )
    {
        List<Error> refusals = [];
        if (!wanted.Term().IsOrdered)
        {
            refusals.Add(BodyErrors.PeriodReversed());
        }

        if (
            (kind == BodyKind.Gpec && wanted.Seat == SeatKind.Chair)
            || (kind == BodyKind.SelfEvaluationCommittee && wanted.Seat == SeatKind.CoChair)
        )
        {
            refusals.Add(BodyErrors.SeatUnknownHere(wanted.Seat));
        }

        BodyMember? same = seats.FirstOrDefault(seat =>
            seat.PersonId == wanted.PersonId && seat.Term().Overlaps(wanted.Term())
        );
        if (same is not null)
        {
            refusals.Add(BodyErrors.SeatedAlready(same));
        }

        if (wanted.Kind == MemberKind.PrivateExpert)
        {
            refusals.AddRange(WhatIsWrongWithTheTerm(seats, wanted, settings));
        }

        return refusals.Count > 0 ? Result.Refused(refusals) : Result.Done;
    }

    /// <summary>Private members serve a number of years, renewable a number of times (R5a).</summary>
    private static IEnumerable<Error> WhatIsWrongWithTheTerm(
        IReadOnlyList<BodyMember> seats,
        BodyMember wanted,
        CommitteeSettings settings
    )
    {
        DateOnly latest = wanted.From.AddYears(settings.PrivateTermYears).AddDays(-1);
        if (wanted.To is not { } to)
        {
            yield return BodyErrors.TermMissing(settings.PrivateTermYears);
        }
        else if (to > latest)
        {
            yield return BodyErrors.TermTooLong(settings.PrivateTermYears, latest);
        }

        int served = seats.Count(seat =>
            seat.PersonId == wanted.PersonId && seat.Kind == MemberKind.PrivateExpert
        );
        int allowed = 1 + settings.PrivateTermRenewals;
        if (served >= allowed)
        {
            yield return BodyErrors.TermsExhausted(wanted.PersonId, served, allowed);
        }
    }
}

using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// For a period another acts in the principal's roles (직무대리). What the substitute does is recorded as "for" the
/// principal (R2). It always has a last day.
/// </summary>
public sealed class Substitution : Aggregate
{
    private Substitution() { }

    /// <summary>Whose roles are exercised.</summary>
    public string PrincipalId { get; private set; } = "";

    /// <summary>Who exercises them.</summary>
    public string SubstituteId { get; private set; } = "";

    public DateOnly From { get; private set; }

    public DateOnly To { get; private set; }

    public Period Period => new(From, To);

    public bool IsValidOn(DateOnly day) => Period.Covers(day);

    /// <summary>Names a substitute, unless a rule of R2 forbids it.</summary>
    /// <param name="facts">Who for whom and when.</param>
    /// <param name="held">The principal's appointments.</param>
    /// <param name="others">Substitutions of the principal and of the substitute.</param>
    public static Result<Substitution> Name(
        SubstitutionFacts facts,
        IReadOnlyCollection<Appointment> held,
        IReadOnlyCollection<Substitution> others
    )
    {
        List<Error> refusals = [];
        Period period = new(facts.From, facts.To);
        if (!period.IsOrdered)
        {
            refusals.Add(AppointmentErrors.PeriodReversed(facts.From, facts.To));
        }

        if (facts.PrincipalId == facts.SubstituteId)
        {
            refusals.Add(AppointmentErrors.OwnSubstitute());
        }

        if (
            !held.Any(appointment =>
                appointment.PersonId == facts.PrincipalId
                && AppointmentPolicy.MayBeSubstituted(appointment.Role)
                && appointment.Period.Overlaps(period)
            )
        )
        {
            refusals.Add(AppointmentErrors.NothingToSubstitute(facts.PrincipalId));
        }

        Substitution? other = others.FirstOrDefault(o =>
            o.PrincipalId == facts.PrincipalId && o.Period.Overlaps(period)
        );
        if (other is not null)
        {
            refusals.Add(AppointmentErrors.AlreadySubstituted(other));
        }

        if (others.Any(o => o.PrincipalId == facts.SubstituteId && o.Period.Overlaps(period)))
        {
            refusals.Add(AppointmentErrors.SubstituteIsAway(facts.SubstituteId));
        }

        return refusals.Count > 0
            ? Result<Substitution>.Refused(refusals)
            : new Substitution
            {
                Id = KeyedId.From(
                    "substitution",
                    facts.PrincipalId,
                    facts.SubstituteId,
                    facts.From.ToString(
                        "yyyy-MM-dd",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                ),
                PrincipalId = facts.PrincipalId,
                SubstituteId = facts.SubstituteId,
                From = facts.From,
                To = facts.To,
            };
    }

    /// <summary>Ends it earlier, when the principal is back.</summary>
    public Result End(DateOnly lastDay)
    {
        if (lastDay < From)
        {
            return AppointmentErrors.PeriodReversed(From, lastDay);
        }

        if (lastDay >= To)
        {
            return AppointmentErrors.AlreadyEnded(To);
        }

        To = lastDay;
        return Result.Done;
    }
}

/// <summary>Who acts for whom, and when.</summary>
public sealed record SubstitutionFacts(
    string PrincipalId,
    string SubstituteId,
    DateOnly From,
    DateOnly To
);

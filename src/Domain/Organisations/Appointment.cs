using Ipses.Domain.Common;

namespace Ipses.Domain.Organisations;

/// <summary>
/// A person holds a role at a body from one day to another. The one source of authority: who may act is asked of the
/// appointments valid on that day (R2). Seats on committees are held in the committee itself.
/// </summary>
public sealed class Appointment : Aggregate
{
    private Appointment() { }

    public string PersonId { get; private set; } = "";

    public Role Role { get; private set; }

    /// <summary>The code of an institution, the id of a unit, or <see cref="AppointmentPolicy.Installation"/>.</summary>
    public string BodyId { get; private set; } = "";

    /// <summary>The institution that the body is or belongs to; null for roles of the whole installation.</summary>
    public string? InstitutionId { get; private set; }

    /// <summary>The unit, where the body is one.</summary>
    public string? UnitId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is known.</summary>
    public DateOnly? To { get; private set; }

    public Period Period => new(From, To);

    /// <summary>Whether it gives authority on that day.</summary>
    public bool IsValidOn(DateOnly day) => Period.Covers(day);

    /// <summary>Appoints, unless a rule of R2 forbids it.</summary>
    /// <param name="facts">Who, to what, where, when.</param>
    /// <param name="others">All appointments of that person, and all to that role at that body.</param>
    public static Result<Appointment> Make(
        AppointmentFacts facts,
        IReadOnlyCollection<Appointment> others
    )
    {
        Result allowed = AppointmentPolicy.MayBeMade(facts, others);
        return allowed.IsRefused
            ? Result<Appointment>.From(allowed)
            : new Appointment
            {
                Id = IdOf(facts),
                PersonId = facts.PersonId,
                Role = facts.Role,
                BodyId = facts.BodyId,
                InstitutionId = AppointmentPolicy.InstitutionOf(facts.BodyId),
                UnitId = AppointmentPolicy.UnitOf(facts.BodyId),
                From = facts.From,
                To = facts.To,
            };
    }

    /// <summary>Ends it after a last day.</summary>
    public Result End(DateOnly lastDay)
    {
        if (lastDay < From)
        {
            return AppointmentErrors.PeriodReversed(From, lastDay);
        }

        if (To is { } to && to <= lastDay)
        {
            return AppointmentErrors.AlreadyEnded(to);
        }

        To = lastDay;
        return Result.Done;
    }

    /// <summary>The id that follows from who, what, where and since when, so that a repetition is the same appointment.</summary>
    public static string IdOf(AppointmentFacts facts) =>
        KeyedId.From(
            "appointment",
            facts.PersonId,
            facts.Role.ToString(),
            facts.BodyId,
            facts.From.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)
        );
}

/// <summary>Who is to hold which role where and when.</summary>
public sealed record AppointmentFacts(
    string PersonId,
    Role Role,
    string BodyId,
    DateOnly From,
    DateOnly? To = null
);

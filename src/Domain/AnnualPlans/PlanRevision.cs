using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.AnnualPlans;

/// <summary>One revision of a plan's content, kept for good: what it said, who wrote it, as whom, and when (section 2).</summary>
public sealed class PlanRevision : Aggregate
{
    private PlanRevision() { }

    public string PlanId { get; private init; } = "";

    /// <summary>1 for what the draft was opened with.</summary>
    public int Number { get; private init; }

    public PlanContent Content { get; private init; } = new();

    /// <summary>The person or program that made it.</summary>
    public string By { get; private init; } = "";

    /// <summary>The principal, where a substitute acted.</summary>
    public string? ForWhom { get; private init; }

    public DateTimeOffset At { get; private init; }

    /// <summary>Which kind of edit made it.</summary>
    public string Note { get; private init; } = "";

    public static string IdOf(string planId, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"{planId}:r{number}");

    internal static PlanRevision Of(AnnualPlan plan, Deed deed, string note) =>
        new()
        {
            Id = IdOf(plan.Id, plan.Revision),
            PlanId = plan.Id,
            Number = plan.Revision,
            Content = plan.Content,
            By = deed.By,
            ForWhom = deed.For,
            At = deed.At,
            Note = note,
        };
}

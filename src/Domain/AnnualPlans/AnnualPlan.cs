using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>
/// An institution's annual performance plan (성과관리 시행계획, R11) on its way from draft to confirmation (R16). It
/// decides by its policies and changes only itself; every revision it makes is kept for good.
/// </summary>
public sealed partial class AnnualPlan : Aggregate
{
    /// <summary>The kind by which other parts of the product refer to it.</summary>
    public const string DocumentKind = "annual-plan";

    private AnnualPlan() { }

    /// <summary>Whose plan it is: the institution's code.</summary>
    public string InstitutionId { get; private init; } = "";

    /// <summary>The fiscal year as a number.</summary>
    public int Year { get; private init; }

    public Sector Sector { get; private init; }

    public PlanState State { get; private set; }

    /// <summary>Counts edits of the content; what a person saw when they began to edit.</summary>
    public int Revision { get; private set; }

    public PlanContent Content { get; private set; } = new();

    /// <summary>One part per unit that fills one (R11b).</summary>
    public IReadOnlyList<PlanPart> Parts { get; private set; } = [];

    /// <summary>Who edited since the draft was opened or last came back: they may not approve it (R3, R16).</summary>
    public IReadOnlyList<string> Drafters { get; private set; } = [];

    /// <summary>Every passage through the approval chain, oldest first; append-only.</summary>
    public IReadOnlyList<ApprovalRound> Approvals { get; private set; } = [];

    public ReviewSheet Review { get; private set; } = new();

    /// <summary>Every version that a resolution confirmed, oldest first; append-only.</summary>
    public IReadOnlyList<ConfirmedVersion> Confirmations { get; private set; } = [];

    /// <summary>Why the draft is open again, newest last: returns, remands and amendments.</summary>
    public IReadOnlyList<Reopening> Reopenings { get; private set; } = [];

    /// <summary>How targets are proposed under the year's settings (R13, R14).</summary>
    public ChallengingTargetSettings Settings { get; private set; } = new();

    /// <summary>When the content was last saved; null while it is as it was opened.</summary>
    public DateTimeOffset? LastSavedAt { get; private set; }

    /// <summary>When it was first sent to the PMO; null before.</summary>
    public DateTimeOffset? SubmittedAt { get; private set; }

    public static string IdOf(string institutionId, FiscalYear year) =>
        string.Create(CultureInfo.InvariantCulture, $"annual-plan:{institutionId}:{year.Number}");

    /// <summary>The institution's code in the id of a plan; empty where the text is no such id.</summary>
    public static string InstitutionOf(string planId) =>
        planId.Split(':') is [DocumentKind, var institution, _] ? institution : "";

    public FiscalYear FiscalYear() => new(Year);

    /// <summary>The title under which it stands in lists, agendas and letters.</summary>
    public static LocalizedText TitleOf(LocalizedText institution, int year) =>
        new(
            $"{institution.Ko} {year}년도 성과관리 시행계획",
            $"Annual performance plan {year} of the {institution.En}"
        );

    /// <summary>Opens the draft with a part for each unit; what it starts with is its revision 1.</summary>
    public static (AnnualPlan Plan, PlanRevision First) Open(
        string institutionId,
        FiscalYear year,
        Sector sector,
        PlanContent start,
        IEnumerable<string> units,
        ChallengingTargetSettings settings,
        Deed deed
    )
    {
        AnnualPlan plan = new()
        {
            Id = IdOf(institutionId, year),
            InstitutionId = institutionId,
            Year = year.Number,
            Sector = sector,
            State = PlanState.Draft,
            Revision = 1,
            Content = start,
            Parts = [.. units.Distinct(StringComparer.Ordinal).Select(unit => new PlanPart(unit))],
            Settings = settings,
        };
        plan.Raise(new PlanMoved(plan.Id, institutionId, year.Number, null, PlanState.Draft, deed));
        return (plan, PlanRevision.Of(plan, deed, "opened"));
    }

    /// <summary>
    /// Enters a plan of an earlier year as it was printed, wrong sums included. It is a record to start from, in a state
    /// of its own: it was not confirmed here, and nothing that needs a confirmed plan takes it for one (R16).
    /// </summary>
    public static (AnnualPlan Plan, PlanRevision First) Record(
        string institutionId,
        FiscalYear year,
        Sector sector,
        PlanContent printed,
        Deed deed
    )
    {
        AnnualPlan plan = new()
        {
            Id = IdOf(institutionId, year),
            InstitutionId = institutionId,
            Year = year.Number,
            Sector = sector,
            State = PlanState.Recorded,
            Revision = 1,
            Content = printed,
        };
        return (plan, PlanRevision.Of(plan, deed, "recorded as printed"));
    }

    /// <summary>
    /// Makes one change of the content and gives the revision to keep. Refused outside of a draft, in another unit's
    /// part, and where somebody else changed the same node first.
    /// </summary>
    public Result<PlanRevision> Edit(PlanEdit edit, EditorScope scope, Deed deed)
    {
        if (State != PlanState.Draft)
        {
            return AnnualPlanErrors.Locked(State);
        }
        if (PlanPolicies.EditsOnlyOwnPart(this, edit, scope) is { } refusal)
        {
            return refusal;
        }
        PlanEdit own =
            edit is AddNode { Kind: PlanNodeKind.Target } add && scope.UnitId is { } unit
                ? add with
                {
                    UnitId = unit,
                }
                : edit;
        Result<PlanContent> next = PlanEditing.Apply(
            Content,
            own,
            FiscalYear(),
            Revision + 1,
            deed
        );
        return next.IsRefused ? Result<PlanRevision>.From(next) : Save(next.Value, deed, edit);
    }

    /// <summary>One unit's share of last year's plan, or all of it (R11b); what is written already stays.</summary>
    public Result<PlanRevision> StartFrom(PlanContent lastYear, EditorScope scope, Deed deed)
    {
        PlanContent share = scope.UnitId is { } unit
            ? lastYear with
            {
                Targets = [.. lastYear.Targets.Where(t => t.UnitId == unit)],
                // Rows that stand for the whole plan are the officer's.
                Indicators = [.. lastYear.Indicators.Where(i => i.TaskId is not null)],
            }
            : lastYear;
        if (scope.UnitId is { } own && PlanPolicies.PartIsOpen(this, own) is { } refusal)
        {
            return refusal;
        }
        return Edit(new BringOver(share, FiscalYear()), EditorScope.Whole, deed);
    }

    /// <summary>What the settings of the year say about proposals now; taken over while the plan is a draft.</summary>
    public void ApplySettings(ChallengingTargetSettings settings)
    {
        if (State == PlanState.Draft)
        {
            Settings = settings;
        }
    }

    /// <summary>All that keeps the plan from being sent on, in reading order.</summary>
    public Result Fitness() => PlanIsFitToSubmit.Check(Content, FiscalYear(), Settings);

    private PlanRevision Save(PlanContent content, Deed deed, PlanEdit edit)
    {
        Content = content;
        Revision++;
        LastSavedAt = deed.At;
        Drafters = [.. Drafters.Append(deed.By).Append(deed.For).OfType<string>().Distinct()];
        return PlanRevision.Of(this, deed, edit.GetType().Name);
    }

    private void MoveTo(PlanState state, Deed deed)
    {
        PlanState from = State;
        State = state;
        Raise(new PlanMoved(Id, InstitutionId, Year, from, state, deed));
    }

    private void Reopen(ReopeningCause cause, string reason, Deed deed)
    {
        Reopenings = [.. Reopenings, new Reopening(cause, reason, Revision, deed)];
        Drafters = [];
        MoveTo(PlanState.Draft, deed);
    }
}

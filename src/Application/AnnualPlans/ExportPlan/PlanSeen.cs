using System.Globalization;
using Ipses.Application.Exports;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>A plan as somebody saw it at a moment.</summary>
/// <param name="Reader">Who saw it.</param>
/// <param name="Rendition">In which language, zone, and when.</param>
internal sealed record PlanSeen(PlanFound Found, LocalizedText Reader, Rendition Rendition)
{
    internal AnnualPlan Plan => Found.Plan;

    internal PlanContent Content => Found.Content;

    /// <summary>The revision whose text this is.</summary>
    internal int Revision => Found.Version?.Revision ?? Plan.Revision;

    /// <summary>The confirmed version that this text is; null for a text that was not confirmed.</summary>
    internal ConfirmedVersion? Version =>
        Found.Version ?? Plan.Confirmations.FirstOrDefault(one => one.Revision == Plan.Revision);

    /// <summary>The name of the file without its ending.</summary>
    internal string FileName =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"annual-plan-{Plan.InstitutionId}-{Plan.Year}{(Found.Version is { } version ? $"-v{version.Number}" : "")}"
        );

    /// <summary>What a reader of the file must know about it.</summary>
    internal IReadOnlyList<Fact> Facts() =>
        [
            new(ExportTexts.Institution, Cell.Of(Found.Institution)),
            new(ExportTexts.Year, Cell.OfYear(Plan.Year)),
            new(
                ExportTexts.State,
                Cell.Of(
                    Found.Version is null
                        ? PlanStates.NameOf(Plan.State)
                        : ExportTexts.ConfirmedVersion(Found.Version.Number)
                )
            ),
            new(ExportTexts.Version, Cell.Of(ExportTexts.VersionOf(Revision, Version))),
            .. Version is { } confirmed
                ? new Fact[]
                {
                    new(ExportTexts.Resolution, Cell.Of(confirmed.ResolutionNumber)),
                    new(ExportTexts.ConfirmedOn, Cell.Of(confirmed.On)),
                }
                : [],
            .. Version is { Amendment.Length: > 0 } amended
                ? new Fact[] { new(ExportTexts.Amended, Cell.Of(amended.Amendment)) }
                : [],
            new(ExportTexts.SeenAt, Cell.Of(Rendition.MadeAt)),
            new(ExportTexts.SeenBy, Cell.Of(Reader)),
        ];
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Execution;

namespace Ipses.Application.Deliberations.Activities;

/// <summary>
/// <c>Ipses.Deliberate</c>: puts a document on the agenda of the session that its rule names (the next one where the notice is
/// out, R5a) and waits for the resolution. It decides nothing: the outcome is read from the numbered resolution.
/// </summary>
public sealed class Deliberate(IUnitOfWork unit, IDueDates dueDates, SessionDesk desk) : Activity
{
    private const string Resolved = "resolved";

    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor => DeliberateDescriptor.Value;

    /// <summary>What the resolution of an item and this step's bookmark go by.</summary>
    public static string KeyOf(string itemId) => $"agenda:{itemId}";

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        string bodyId = context.Get<string>("Body") ?? "";
        string documentKind = context.Get<string>("DocumentKind") ?? "";
        string documentId = context.Get<string>("DocumentId") ?? "";
        if (bodyId.Length == 0 || documentKind.Length == 0 || documentId.Length == 0)
        {
            return Outcome.Fault(
                "Deliberate.Incomplete",
                "The step names no body, no kind of document or no document."
            );
        }

        Sector sector = SectorKey.Parse(context.WorkflowInput<string>("Sector")) ?? Sector.Central;
        FiscalYear year = new(context.WorkflowInput<int>("Year"));
        string? institution =
            Given(context, "Institution") ?? Blank(context.WorkflowInput<string>("Institution"));
        string key = Given(context, "SessionKey") ?? "session";
        Result<ResolvedDue> wanted = await dueDates.ResolveAsync(
            new DueRequest(key, Given(context, "SessionRule") ?? "", sector, year, institution),
            cancellation
        );
        if (wanted.IsRefused)
        {
            return Outcome.Fault(wanted.Errors[0].Code, wanted.Errors[0].Message.En);
        }

        Deed deed = new(context.Actor, null, context.Now);
        Result<PlacedItem> placed = await desk.PlaceAsync(
            new AgendaProposal(
                bodyId,
                documentKind,
                documentId,
                institution,
                new(
                    Given(context, "TitleKo") ?? documentId,
                    Given(context, "TitleEn") ?? documentId
                ),
                Enum.TryParse(Given(context, "AgendaKind"), ignoreCase: true, out AgendaKind kind)
                    ? kind
                    : AgendaKind.Planning,
                wanted.Value.Date
            )
            {
                LegalBasis = new(
                    Given(context, "LegalBasisKo") ?? Given(context, "LegalBasis") ?? "",
                    Given(context, "LegalBasisEn") ?? Given(context, "LegalBasis") ?? ""
                ),
                Papers = PapersOf(documentKind, institution, year),
            },
            deed,
            cancellation
        );
        if (placed.IsRefused)
        {
            return Outcome.Fault(placed.Errors[0].Code, placed.Errors[0].Message.En);
        }

        // Only the wanted date is an event of the year: a supplementary session is one institution's matter (R22).
        if (
            context.Get<bool>(DeliberateDescriptor.RecordsDate)
            && await unit.FindAsync<Cycle>(Cycle.KeyOf(sector, year), cancellation) is { } cycle
        )
        {
            cycle.Record(key, wanted.Value.Date, deed);
            cycle.Record("session", wanted.Value.Date, deed);
        }

        return Outcome
            .WaitFor(BookmarkRequest.On(Resolved, KeyOf(placed.Value.ItemId)))
            .WithOutput("ItemId", placed.Value.ItemId)
            .WithOutput("SessionId", placed.Value.SessionId)
            .KeepState(new Kept(placed.Value.ItemId));
    }

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    )
    {
        string itemId = context.State<Kept>()?.ItemId ?? "";
        Resolution? resolution = (
            await unit.ListAsync<Resolution, Resolution>(
                all => all.Where(r => r.ItemId == itemId),
                cancellation
            )
        ).FirstOrDefault();
        return resolution is null
            ? Outcome.Fault(
                "Deliberate.NoResolution",
                $"The step was woken, but item {itemId} has no resolution: 0 found, 1 required."
            )
            : Outcome
                .Complete(resolution.Outcome.ToString())
                .WithOutput("ResolutionNumber", resolution.Number)
                .WithOutput("Reason", resolution.Reason);
    }

    /// <summary>What the members read: the document's own page.</summary>
    private static AgendaPaper[] PapersOf(
        string documentKind,
        string? institution,
        FiscalYear year
    ) =>
        documentKind switch
        {
            YearGuidelines.DocumentKind =>
            [
                new(new("지침(안)", "The draft guidelines"), $"/cycle/guidelines/{year}"),
            ],
            "annual-plan" when institution is not null =>
            [
                new(new("시행계획(안)", "The plan"), $"/plans/{institution}/{year}"),
            ],
            _ => [],
        };

    private static string? Given(ActivityContext context, string input) =>
        Blank(context.Get<string>(input));

    private static string? Blank(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private sealed record Kept(string ItemId);
}

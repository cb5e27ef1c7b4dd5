using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Application.AnnualPlans.EditPlan;
using Ipses.Application.AnnualPlans.ReviewPlan;
using Ipses.Application.AnnualPlans.SendOn;
using Ipses.Application.AnnualPlans.StartFromLastYear;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>
/// The tree editor: every item is a form that posts by itself, so it works without a script; with one, what is typed is
/// saved when a field is left, weights are summed as one types, and a colleague's edit is shown when it happens.
/// </summary>
public sealed class EditModel(IDispatcher dispatcher) : PlanPage(dispatcher)
{
    public override LocalizedText Title => PlanTexts.Edit;

    public override IReadOnlyList<Crumb> Crumbs => [.. base.Crumbs, new(PlanTexts.Plan, Path)];

    /// <summary>The item whose form was refused: it shows again what was typed.</summary>
    public string? TypedNode { get; private set; }

    /// <summary>Whether somebody else changed that item first: both versions are shown.</summary>
    public bool IsConflict { get; private set; }

    /// <summary>What was typed into the form that was refused.</summary>
    public string Typed(string name) =>
        Request.HasFormContentType ? Request.Form[name].ToString() : "";

    private bool ByScript => Request.Headers.XRequestedWith == "fetch";

    private string EditPath => Path + "/edit";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) =>
        await LookUpAsync(cancellationToken) ?? Page();

    /// <summary>Who has changed what since a revision; asked now and then by the script.</summary>
    public async Task<IActionResult> OnGetChangesAsync(
        int since,
        CancellationToken cancellationToken
    )
    {
        if (await LookUpAsync(cancellationToken) is { } gone)
        {
            return gone;
        }
        return new JsonResult(
            new
            {
                revision = Plan.Revision,
                nodes = Tree.Nodes()
                    .Where(node => node.Revision > since && node.ChangedBy != Reader?.PersonId)
                    .Select(node => new
                    {
                        id = node.Id,
                        title = Named(node.Title()),
                        by = Words[Found.NameOf(node.ChangedBy)],
                    }),
            }
        );
    }

    public async Task<IActionResult> OnPostSaveAsync(
        string node,
        int seen,
        CancellationToken cancellationToken
    )
    {
        if (await LookUpAsync(cancellationToken) is { } gone)
        {
            return gone;
        }
        if (Tree.Find(node) is not { } there)
        {
            return Answer(node, AnnualPlanErrors.NodeGone(node));
        }
        Result<PlanNode> read = NodeForm.Read(there, Request.Form, Year);
        if (read.IsRefused)
        {
            return Answer(node, read);
        }
        Result<EditOutcome> saved = await Dispatcher.SendAsync(
            new EditPlan(PlanId, new SaveNode(read.Value, seen)),
            cancellationToken
        );
        if (await LookUpAsync(cancellationToken) is { } lost)
        {
            return lost;
        }
        if (saved.IsRefused)
        {
            return Answer(node, saved);
        }
        if (!ByScript)
        {
            return Done(PlanTexts.NodeSaved, $"{EditPath}#n-{node}");
        }
        TargetProposal? proposal = Found.Proposals.GetValueOrDefault(node);
        return new JsonResult(
            new
            {
                seen = Tree.Find(node)?.Revision ?? 0,
                revision = Plan.Revision,
                savedAt = Words.Moment(saved.Value.SavedAt),
                faults = Found.Faults.Count,
                proposal = proposal is null ? null : ProposalLine(proposal),
            }
        );
    }

    public Task<IActionResult> OnPostAddAsync(
        PlanNodeKind kind,
        string? parent,
        string? after,
        CancellationToken cancellationToken
    ) => EditAsync(new AddNode(kind, parent, after), PlanTexts.NodeAdded, null, cancellationToken);

    public Task<IActionResult> OnPostMoveAsync(
        string node,
        int step,
        string? under,
        CancellationToken cancellationToken
    ) =>
        EditAsync(
            new MoveNode(node, step, string.IsNullOrEmpty(under) ? null : under),
            PlanTexts.NodeMoved,
            node,
            cancellationToken
        );

    public Task<IActionResult> OnPostRemoveAsync(
        string node,
        int seen,
        CancellationToken cancellationToken
    ) => EditAsync(new RemoveNode(node, seen), PlanTexts.NodeRemoved, "", cancellationToken);

    public Task<IActionResult> OnPostStartAsync(CancellationToken cancellationToken) =>
        CarryOutAsync(
            new StartFromLastYear(PlanId),
            PlanTexts.Started,
            EditPath,
            cancellationToken
        );

    public async Task<IActionResult> OnPostProposalsAsync(CancellationToken cancellationToken)
    {
        if (await LookUpAsync(cancellationToken) is { } gone)
        {
            return gone;
        }
        return await CarryOutAsync(
            new EditPlan(
                PlanId,
                new TakeProposals(
                    new FiscalYear(Year),
                    Plan.Settings,
                    Found.May.WritesAll ? null : Found.May.Units.FirstOrDefault() ?? ""
                )
            ),
            PlanTexts.Proposed,
            EditPath,
            cancellationToken
        );
    }

    public Task<IActionResult> OnPostFillAsync(string unit, CancellationToken cancellationToken) =>
        CarryOutAsync(
            new FillPart(PlanId, unit),
            PlanTexts.HandedIn,
            EditPath + "#parts",
            cancellationToken
        );

    public Task<IActionResult> OnPostPassOnAsync(
        string unit,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new PassPartOn(PlanId, unit),
            PlanTexts.PassedOn,
            EditPath + "#parts",
            cancellationToken
        );

    public Task<IActionResult> OnPostGiveBackAsync(
        string unit,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new ReturnPart(PlanId, unit, reason ?? ""),
            PlanTexts.GivenBack,
            EditPath + "#parts",
            cancellationToken
        );

    public Task<IActionResult> OnPostWaiveAsync(
        string unit,
        string? reason,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new WaivePart(PlanId, unit, reason ?? ""),
            PlanTexts.Waived,
            EditPath + "#parts",
            cancellationToken
        );

    public Task<IActionResult> OnPostAnswerAsync(
        string finding,
        string? answer,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new AnswerFinding(PlanId, finding, answer ?? ""),
            PlanTexts.Answered,
            EditPath + "#findings",
            cancellationToken
        );

    public Task<IActionResult> OnPostSendOnAsync(
        int seen,
        string? note,
        CancellationToken cancellationToken
    ) =>
        CarryOutAsync(
            new SendOn(PlanId, seen, note ?? ""),
            PlanTexts.SentOn,
            Path,
            cancellationToken
        );

    /// <summary>The proposal and how it was computed, or why there is none (R13).</summary>
    public string ProposalLine(TargetProposal proposal) =>
        proposal.Value is { } value
            ? $"{Words[PlanTexts.Proposal]} {Words.Number(value)}: {Words[proposal.Explanation]}"
            : Words[proposal.Explanation];

    private async Task<IActionResult> EditAsync(
        PlanEdit edit,
        LocalizedText whatHappened,
        string? node,
        CancellationToken cancellationToken
    )
    {
        Result<EditOutcome> edited = await Dispatcher.SendAsync(
            new EditPlan(PlanId, edit),
            cancellationToken
        );
        if (edited.IsRefused)
        {
            return await LookUpAsync(cancellationToken) ?? Answer(null, edited);
        }
        string anchor = node ?? edited.Value.NodeId ?? "";
        return ByScript
            ? new JsonResult(new { revision = edited.Value.Revision, node = anchor })
            : Done(whatHappened, anchor.Length > 0 ? $"{EditPath}#n-{anchor}" : EditPath);
    }

    /// <summary>A refused edit: as data for the script, with the version that was saved first where two met; otherwise the page with all that was typed.</summary>
    private IActionResult Answer(string? nodeId, Result refusal)
    {
        PlanNode? there = nodeId is null ? null : Tree.Find(nodeId);
        IsConflict = refusal.Errors.Any(error => error.Code == "AnnualPlan.StaleNode");
        TypedNode = nodeId;
        if (!ByScript)
        {
            return Refused(refusal);
        }
        return new JsonResult(
            new
            {
                errors = refusal.Errors.Select(error => new
                {
                    code = error.Code,
                    field = error.Field,
                    message = Words[error],
                }),
                seen = there?.Revision ?? 0,
                theirs = IsConflict && there is not null
                    ? NodeFields
                        .Of(there, this)
                        .ToDictionary(field => field.Name, field => field.Value)
                    : null,
            }
        )
        {
            StatusCode = StatusOf(refusal.Errors),
        };
    }

    private IActionResult Answer(string? nodeId, Error error) =>
        Answer(nodeId, Result.Refused(error));
}

using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Workflows.Definitions.PublishDefinition;
using Ipses.Application.Workflows.Definitions.ReadDefinition;
using Ipses.Application.Workflows.Definitions.RevertDefinition;
using Ipses.Application.Workflows.Diagram;
using Ipses.Application.Workflows.Heat;
using Ipses.Application.Workflows.Overview;
using Ipses.Application.Workflows.Publications.DecidePublication;
using Ipses.Application.Workflows.Publications.ReadPublication;
using Ipses.Application.Workflows.Publications.RequestPublication;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Domain.Publications;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Workflows;

/// <summary>A workflow: its versions, what the checks say of the newest, and where the instances of one stand.</summary>
public sealed class WorkflowModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <inheritdoc />
    public override LocalizedText Title =>
        Heat?.Names.Definition ?? LocalizedText.Same(Versions.Count > 0 ? Versions[0].Name : Id);

    /// <inheritdoc />
    public override IReadOnlyList<Crumb> Crumbs =>
        [new(WorkflowTexts.Workflows, "/cycle/workflows")];

    public string Id { get; private set; } = "";

    /// <summary>Newest first.</summary>
    public IReadOnlyList<DefinitionRecord> Versions { get; private set; } = [];

    /// <summary>What the checks say of the newest version, errors first.</summary>
    public IReadOnlyList<AnalysisFinding> Findings { get; private set; } = [];

    public WorkflowHeat? Heat { get; private set; }

    public bool MayDesign => Reader?.Roles.Contains(Role.Coordinator) == true;

    public DefinitionRecord? Draft =>
        Versions is [{ IsPublished: false } newest, ..] ? newest : null;

    public DefinitionRecord? Published => Versions.FirstOrDefault(v => v.IsPublished);

    public string Reason { get; private set; } = "";

    /// <summary>What was typed beside a decision on another's request.</summary>
    public string DecisionReason { get; private set; } = "";

    /// <summary>Whether a second coordinator approves, and what was asked for last.</summary>
    public PublicationSeen Publication { get; private set; } = new(NeedsApproval: false, null);

    /// <summary>False while a request for this very draft waits.</summary>
    public bool MayAsk =>
        !Publication.NeedsApproval
        || Publication.Request is not { Stage: PublicationStage.Waiting, IsCurrent: true };

    public DiagramLook? Look =>
        Heat is { } heat
            ? new DiagramLook(
                heat.Diagram,
                WorkflowTexts.Heat,
                heat.Diagram.Steps.ToDictionary(s => s.Id, s => Mark(heat, s)),
                heat.Diagram.Steps.Where(s => heat.At(s) is not null)
                    .ToDictionary(s => s.Id, s => Line(heat.At(s)!))
            )
            : null;

    public Task<IActionResult> OnGetAsync(string id, int? version, CancellationToken token) =>
        ShowAsync(id, version, null, token);

    public async Task<IActionResult> OnPostPublishAsync(
        string id,
        string? reason,
        CancellationToken token
    )
    {
        Reason = reason ?? "";
        return await AfterAsync(
            id,
            await dispatcher.SendAsync(new PublishDefinition(id, reason, NeedsReason: true), token),
            WorkflowTexts.PublishedNow,
            token
        );
    }

    public async Task<IActionResult> OnPostRequestAsync(
        string id,
        string? reason,
        CancellationToken token
    )
    {
        Reason = reason ?? "";
        return await AfterAsync(
            id,
            await dispatcher.SendAsync(new RequestPublication(id, reason), token),
            PublicationTexts.Requested,
            token
        );
    }

    public async Task<IActionResult> OnPostApproveAsync(
        string id,
        string? decisionReason,
        CancellationToken token
    )
    {
        DecisionReason = decisionReason ?? "";
        return await AfterAsync(
            id,
            Beside(
                nameof(decisionReason),
                await dispatcher.SendAsync(new ApprovePublication(id, decisionReason), token)
            ),
            WorkflowTexts.PublishedNow,
            token
        );
    }

    public async Task<IActionResult> OnPostDeclineAsync(
        string id,
        string? decisionReason,
        CancellationToken token
    )
    {
        DecisionReason = decisionReason ?? "";
        return await AfterAsync(
            id,
            Beside(
                nameof(decisionReason),
                await dispatcher.SendAsync(new DeclinePublication(id, decisionReason), token)
            ),
            PublicationTexts.Declined,
            token
        );
    }

    public async Task<IActionResult> OnPostWithdrawAsync(string id, CancellationToken token) =>
        await AfterAsync(
            id,
            await dispatcher.SendAsync(new WithdrawPublication(id), token),
            PublicationTexts.Withdrawn,
            token
        );

    public async Task<IActionResult> OnPostRetractAsync(string id, CancellationToken token) =>
        await AfterAsync(
            id,
            await dispatcher.SendAsync(new RetractDefinition(id), token),
            WorkflowTexts.Retracted,
            token
        );

    public async Task<IActionResult> OnPostRevertAsync(
        string id,
        int version,
        CancellationToken token
    ) =>
        await AfterAsync(
            id,
            await dispatcher.SendAsync(new RevertDefinition(id, version), token),
            WorkflowTexts.Reverted,
            token
        );

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(WorkflowTexts.Versions, Versions)
                .Number(WorkflowTexts.Version, version => version.Version)
                .Moment(WorkflowTexts.At, version => version.CreatedAt)
                .Text(WorkflowTexts.State, StateOf)
                .Build(),
            ExportTable
                .Of(WorkflowTexts.Findings, Findings)
                .Text(
                    WorkflowTexts.State,
                    finding =>
                        finding.Severity == FindingSeverity.Error
                            ? WorkflowTexts.Error
                            : WorkflowTexts.Warning
                )
                .Verbatim(WorkflowTexts.Step, finding => finding.ActivityName)
                .Text(WorkflowTexts.Finding, finding => In(finding.Message))
                .Text(WorkflowTexts.WayOut, finding => In(finding.WayOut))
                .Build(),
            ExportTable
                .Of(WorkflowTexts.Heat, Heat?.Listed ?? [])
                .Text(WorkflowTexts.Step, step => Heat!.Names.Of(step.ActivityId))
                .Number(WorkflowTexts.Standing, step => step.Standing)
                .Number(WorkflowTexts.Ended, step => step.Ended)
                .Number(WorkflowTexts.Late, step => step.Late)
                .Number(WorkflowTexts.Stopped, step => step.Stopped)
                .Text(WorkflowTexts.Median, step => WorkflowTexts.Span(step.Median))
                .Text(WorkflowTexts.Longest, step => WorkflowTexts.Span(step.Longest))
                .Build(),
        ];

    public static LocalizedText StateOf(DefinitionRecord version) =>
        version.IsPublished ? WorkflowTexts.Published
        : version.WasPublished ? WorkflowTexts.Was
        : WorkflowTexts.Draft;

    public static LocalizedText In(Label label) => new(label.Ko, label.En);

    /// <summary>Says what is wrong with the reason beside the field in which it was given: there are two of them on the page.</summary>
    private static Result Beside(string field, Result done) =>
        Result.Refused([
            .. done.Errors.Select(error =>
                error.Field is null ? error : error with { Field = field }
            ),
        ]);

    private async Task<IActionResult> AfterAsync(
        string id,
        Result done,
        LocalizedText told,
        CancellationToken token
    ) =>
        done.IsRefused
            ? await ShowAsync(id, null, done, token)
            : Done(told, $"/cycle/workflows/{id}");

    private async Task<IActionResult> ShowAsync(
        string id,
        int? version,
        Result? refusal,
        CancellationToken token
    )
    {
        Id = id;
        Result<IReadOnlyList<DefinitionRecord>> versions = await dispatcher.AskAsync(
            new ReadDefinitionHistory(id),
            token
        );
        Result<IReadOnlyList<AnalysisFinding>> findings = await dispatcher.AskAsync(
            new CheckDefinition(id),
            token
        );
        Result<PublicationSeen> publication = await dispatcher.AskAsync(
            new ReadPublication(id),
            token
        );
        Result<WorkflowHeat> heat = await dispatcher.AskAsync(new ReadHeat(id, version), token);
        if (findings.IsRefused)
        {
            return Refused(findings);
        }

        if (heat.IsRefused)
        {
            return Refused(heat);
        }

        Versions = versions.Value;
        Findings = findings.Value;
        Publication = publication.Value;
        Heat = heat.Value;
        return refusal is null ? Page() : Refused(refusal);
    }

    private static string Mark(WorkflowHeat heat, DiagramStep step)
    {
        if (heat.At(step) is not { } at)
        {
            return "";
        }

        string state =
            at.Stopped > 0 ? "stopped"
            : at.Late > 0 ? "late"
            : "";
        int share =
            heat.Instances == 0 ? 0 : (at.Standing * 4 + heat.Instances - 1) / heat.Instances;
        return $"hot-{Math.Clamp(share, 0, 4)} {state}".Trim();
    }

    private static LocalizedText Line(StepHeat at) =>
        new(
            $"{at.Standing} / {at.Ended}{(at.Late > 0 ? $" · 지연 {at.Late}" : "")}{(at.Stopped > 0 ? $" · 장애 {at.Stopped}" : "")}",
            $"{at.Standing} / {at.Ended}{(at.Late > 0 ? $" · late {at.Late}" : "")}{(at.Stopped > 0 ? $" · stopped {at.Stopped}" : "")}"
        );
}

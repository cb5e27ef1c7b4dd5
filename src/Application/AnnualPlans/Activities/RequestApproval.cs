using System.Globalization;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Execution;

namespace Ipses.Application.AnnualPlans.Activities;

/// <summary>
/// <c>Ipses.RequestApproval</c>: leads a plan that was sent on through the approval chain, one deadline task per step, one
/// after the other (R16). What is decided, by whom and with four eyes, is the plan's matter; the step follows it.
/// </summary>
public sealed class RequestApproval(
    IUnitOfWork unit,
    IDirectory directory,
    IDueDates dueDates,
    IBusinessCalendars calendars,
    CycleClock clock
) : Activity
{
    private const string Closed = "closed";

    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor => RequestApprovalDescriptor.Value;

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        string id = PlanSteps.PlanIdOf(context);
        if (await unit.FindAsync<AnnualPlan>(id, cancellation) is not { } plan)
        {
            return PlanSteps.Fault(AnnualPlanErrors.NotFound(id));
        }
        Result<ApprovalStepRule[]> chain = ApprovalChainJson.Read(context.Get("Chain"));
        if (chain.IsRefused)
        {
            return PlanSteps.Fault(chain);
        }
        Result begun = plan.BeginApproval(
            chain.Value.Length > 0
                ? chain.Value
                : await SetByInstitutionAsync(plan, context.Now, cancellation)
        );
        return begun.IsRefused
            ? PlanSteps.Fault(begun)
            : await OpenStepAsync(context, plan, plan.Approvals[^1], cancellation);
    }

    /// <inheritdoc />
    public override async ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    )
    {
        string id = PlanSteps.PlanIdOf(context);
        Kept? kept = context.State<Kept>();
        if (
            kept is null
            || await unit.FindAsync<AnnualPlan>(id, cancellation) is not { } plan
            || plan.Approvals.FirstOrDefault(r => r.Number == kept.Round) is not { } round
        )
        {
            return PlanSteps.Fault(AnnualPlanErrors.NotFound(id));
        }
        if (round.IsApproved())
        {
            return Outcome
                .Complete("Approved")
                .WithOutput("DocumentNumber", round.DocumentNumber ?? "");
        }
        if (
            round
                .Steps.Select(step => step.Decision)
                .FirstOrDefault(d => d is { Verdict: not ApprovalVerdict.Approved }) is
            { } no
        )
        {
            return Outcome
                .Complete(no.Verdict == ApprovalVerdict.Returned ? "Returned" : "Rejected")
                .WithOutput("Comment", no.Comment);
        }
        return round.Current() is { } step && step.Number == kept.Step
            ? Outcome.Fault(
                "AnnualPlan.StepWithoutDecision",
                $"The approval task of step {step.Number} ended without a decision. Retry opens it again."
            )
            : await OpenStepAsync(context, plan, round, cancellation);
    }

    /// <inheritdoc />
    public override async ValueTask CancelAsync(
        ActivityContext context,
        string reason,
        CancellationToken cancellation
    )
    {
        if (
            context.State<Kept>() is { } kept
            && await unit.FindAsync<DeadlineTask>(kept.TaskId, cancellation)
                is { IsOpen: true } task
        )
        {
            task.Close(
                TaskOutcome.Cancelled,
                Doer.Program(context.Actor),
                context.Now,
                string.IsNullOrWhiteSpace(reason) ? null : reason
            );
        }
    }

    // A round keeps the chain that held on the day it began.
    private async Task<IReadOnlyList<ApprovalStepRule>> SetByInstitutionAsync(
        AnnualPlan plan,
        DateTimeOffset now,
        CancellationToken cancellation
    ) =>
        (
            await unit.FindAsync<ApprovalChain>(
                ApprovalChain.IdOf(plan.InstitutionId),
                cancellation
            )
        )?.StepsOn(clock.DateOf(now))
        ?? ApprovalChain.Default;

    private async Task<ActivityOutcome> OpenStepAsync(
        ActivityContext context,
        AnnualPlan plan,
        ApprovalRound round,
        CancellationToken cancellation
    )
    {
        if (round.Current() is not { } step)
        {
            return Outcome.Complete("Approved");
        }
        string stepKey = PlanSteps.Text(context, "StepKey") ?? context.Node.Id;
        Result<ResolvedDue> due = await dueDates.ResolveAsync(
            new DueRequest(
                PlanSteps.Text(context, "DueKey") ?? stepKey,
                PlanSteps.Text(context, "DueRule") ?? "2 business days after assigned",
                plan.Sector,
                plan.FiscalYear(),
                plan.InstitutionId
            ),
            cancellation
        );
        if (due.IsRefused)
        {
            return PlanSteps.Fault(due);
        }
        string taskId = KeyedId.From(
            "approval",
            context.InstanceId,
            context.ExecutionKey,
            step.Number.ToString(CultureInfo.InvariantCulture)
        );
        if (await unit.FindAsync<DeadlineTask>(taskId, cancellation) is null)
        {
            LadderCalendar ladder = new(await calendars.CurrentAsync(cancellation), clock.Zone);
            unit.Add(
                DeadlineTask.Open(
                    await TermsAsync(
                        context,
                        plan,
                        round,
                        step,
                        taskId,
                        stepKey,
                        due.Value,
                        cancellation
                    ),
                    ladder,
                    context.Now,
                    Doer.Program(context.Actor)
                )
            );
        }
        return Outcome
            .WaitFor(BookmarkRequest.On(Closed, $"task:{taskId}"))
            .KeepState(new Kept(taskId, round.Number, step.Number));
    }

    private async Task<TaskTerms> TermsAsync(
        ActivityContext context,
        AnnualPlan plan,
        ApprovalRound round,
        ApprovalStep step,
        string taskId,
        string stepKey,
        ResolvedDue due,
        CancellationToken cancellation
    )
    {
        bool concurs = step.Rule.Kind == ApprovalStepKind.Concurrence;
        LocalizedText institution =
            (
                await directory.InstitutionsAsync(
                    plan.Sector,
                    clock.DateOf(context.Now),
                    cancellation
                )
            )
                .FirstOrDefault(entry => entry.Id == plan.InstitutionId)
                ?.Name
            ?? LocalizedText.Same(plan.InstitutionId);
        return new TaskTerms
        {
            Id = taskId,
            Title = concurs
                ? new(
                    $"{plan.Year}년도 성과관리 시행계획 협조",
                    $"Concur with the annual performance plan {plan.Year}"
                )
                : new(
                    $"{plan.Year}년도 성과관리 시행계획 결재",
                    $"Approve the annual performance plan {plan.Year}"
                ),
            Instructions = concurs
                ? new(
                    $"{institution.Ko}의 시행계획을 검토하고 협조하거나 사유를 적어 반려합니다({round.Number}차, {step.Number}/{round.Steps.Count}단계).",
                    $"Read the plan of the {institution.En}, then concur or return it with a reason (round {round.Number}, step {step.Number} of {round.Steps.Count})."
                )
                : new(
                    $"{institution.Ko}의 시행계획을 검토하고 결재하거나 사유를 적어 반려합니다({round.Number}차, {step.Number}/{round.Steps.Count}단계).",
                    $"Read the plan of the {institution.En}, then approve it or return it with a reason (round {round.Number}, step {step.Number} of {round.Steps.Count})."
                ),
            Assignee = Assignee.HoldersOf(step.Rule.Role, step.Rule.BodyId ?? plan.InstitutionId),
            InstitutionId = plan.InstitutionId,
            Document = new DocumentReference(AnnualPlan.DocumentKind, plan.Id),
            Form = PlanForms.Approval,
            StepKey = stepKey,
            Sector = plan.Sector,
            Year = plan.FiscalYear(),
            Due = new TaskDue(due.Date, due.Rule, due.FromGuideline, due.Why),
            LegalBasis = LegalBasis(context),
            Next =
                step.Number < round.Steps.Count
                    ? new("다음 결재자에게 넘어갑니다.", "It goes to the next approver.")
                    : new("국무총리실에 제출됩니다.", "The plan is submitted to the PMO."),
            Origin = new WorkflowOrigin(
                context.InstanceId,
                context.Node.Id,
                context.DefinitionId,
                context.DefinitionVersion
            ),
        };
    }

    private static LocalizedText? LegalBasis(ActivityContext context)
    {
        string? ko = PlanSteps.Text(context, "LegalBasisKo");
        string? en = PlanSteps.Text(context, "LegalBasisEn");
        return ko is null && en is null ? null : new(ko ?? en!, en ?? ko!);
    }

    private sealed record Kept(string TaskId, int Round, int Step);
}

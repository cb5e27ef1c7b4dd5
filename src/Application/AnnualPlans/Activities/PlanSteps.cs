using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.AnnualPlans.Activities;

/// <summary>What the workflow steps of a plan have in common: which plan they are about, and how they refuse.</summary>
internal static class PlanSteps
{
    public static Label Category { get; } = new("Annual plan", "성과관리 시행계획");

    public static Sector SectorOf(ActivityContext context) =>
        Enum.TryParse(context.WorkflowInput<string>("Sector"), ignoreCase: true, out Sector sector)
            ? sector
            : Sector.Central;

    public static FiscalYear YearOf(ActivityContext context) =>
        new(context.WorkflowInput<int>("Year"));

    /// <summary>The institution: the step's own input, otherwise the workflow's; null where neither says.</summary>
    public static string? InstitutionOf(ActivityContext context) =>
        Text(context, "Institution") ?? Blank(context.WorkflowInput<string>("Institution"));

    /// <summary>The plan: the step's own input, otherwise that of the workflow's institution and year.</summary>
    public static string PlanIdOf(ActivityContext context) =>
        Text(context, "DocumentId")
        ?? AnnualPlan.IdOf(InstitutionOf(context) ?? "", YearOf(context));

    public static Deed DeedOf(ActivityContext context) => new(context.Actor, null, context.Now);

    public static string? Text(ActivityContext context, string input) =>
        context.Descriptor.Input(input) is null ? null : Blank(context.Get<string>(input));

    /// <summary>A refusal of the domain becomes an incident that says the rule.</summary>
    public static ActivityOutcome Fault(Result refusal) =>
        Outcome.Fault(
            refusal.Errors[0].Code,
            string.Join(" ", refusal.Errors.Select(error => error.Message.En)),
            faultType: "Business"
        );

    public static IReadOnlyList<InputDescriptor> About { get; } =
    [
        StepInputs.StepKey,
        StepInputs.Text(
            "DocumentId",
            "Plan",
            "시행계획",
            new(
                "Id of the plan; empty: that of the workflow's institution and year.",
                "시행계획의 식별자입니다. 비우면 이 워크플로의 기관과 연도의 계획입니다."
            )
        ),
    ];

    private static string? Blank(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Indicators;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>Plans as the tests need them: one objective, two units with a target each, three indicators of 100%.</summary>
internal static class PlanBuilder
{
    public const string Unit = "KIPO/ipp";
    public const string OtherUnit = "KIPO/exam";
    public static readonly FiscalYear Year = new(2027);

    public static Deed By(string person = "officer.KIPO", string? principal = null) =>
        new(person, principal, new DateTimeOffset(2027, 2, 10, 1, 0, 0, TimeSpan.Zero));

    public static PlanIndicator Indicator(string id, string task, decimal weight) =>
        new()
        {
            Id = id,
            TaskId = task,
            Indicator = new()
            {
                Name = new($"지표 {id}", $"Indicator {id}"),
                Unit = "점",
                Formula = "설문 평균",
                Source = "고객만족도 조사",
                Weight = weight,
                Results = [new(2024, 68.2m), new(2025, 70.1m), new(2026, 72.0m)],
                Target = 73.9m,
                Responsible = "김담당",
            },
        };

    public static PlanContent Content() =>
        new()
        {
            Frame = new()
            {
                Id = PlanFrame.NodeId,
                Mission = new("임무", "Mission"),
                Vision = new("비전", "Vision"),
                FinancialResults = [new(2024, 10m, 9m), new(2025, 11m, 10m), new(2026, 12m, 12m)],
            },
            Objectives = [new StrategicObjective { Id = "o1", Name = new("목표", "Objective") }],
            Targets = [Target("t1", Unit), Target("t2", OtherUnit)],
            Tasks = [Task("k1", "t1"), Task("k2", "t2")],
            Indicators =
            [
                Indicator("i1", "k1", 50m),
                Indicator("i2", "k1", 20m),
                Indicator("i3", "k2", 30m),
            ],
        };

    public static PerformanceTarget Target(string id, string unit) =>
        new()
        {
            Id = id,
            ObjectiveId = "o1",
            Name = new($"성과목표 {id}", $"Target {id}"),
            UnitId = unit,
            Agenda = new(ServedAgenda.NationalAgenda, "국정과제 12"),
        };

    public static PlanTask Task(string id, string target) =>
        new()
        {
            Id = id,
            TargetId = target,
            Name = new($"관리과제 {id}", $"Task {id}"),
            UnitId = Unit,
            PersonInCharge = "이주무",
            Agenda = new(ServedAgenda.None, "", "내부 행정 과제"),
            Milestones = [new("계획 수립", new DateOnly(2027, 3, 31))],
        };

    public static AnnualPlan Draft(PlanContent? content = null, params string[] units) =>
        AnnualPlan
            .Open(
                "KIPO",
                Year,
                Sector.Central,
                content ?? Content(),
                units,
                new ChallengingTargetSettings(),
                By("workflow")
            )
            .Plan;

    public static AnnualPlan InApproval(string sender = "officer.KIPO")
    {
        AnnualPlan plan = Draft();
        Must(plan.SendOn(plan.Revision, "", By(sender)));
        Must(plan.BeginApproval([new(Role.DepartmentHead), new(Role.InstitutionHead)]));
        return plan;
    }

    public static AnnualPlan Submitted()
    {
        AnnualPlan plan = InApproval();
        Approve(plan);
        Must(plan.Submit(By("workflow")));
        return plan;
    }

    public static void Approve(AnnualPlan plan)
    {
        Must(plan.Decide(ApprovalVerdict.Approved, DepartmentHead(), "", []));
        Must(plan.Decide(ApprovalVerdict.Approved, Head(), "", []));
    }

    public static AnnualPlan Accepted()
    {
        AnnualPlan plan = Submitted();
        AcceptReview(plan);
        return plan;
    }

    public static void AcceptReview(AnnualPlan plan)
    {
        foreach (ReviewCriterion criterion in ReviewCriteria.All)
        {
            Must(plan.Find(criterion, null, false, "", "", ["PMO"], By("coordinator")));
        }
        Must(plan.Accept("", ["PMO"], By("coordinator")));
    }

    public static Approver DepartmentHead(
        string person = "department-head.KIPO",
        string? principal = null
    ) => new(By(person, principal), Role.DepartmentHead, "KIPO");

    public static Approver Head(string person = "head.KIPO", string? principal = null) =>
        new(By(person, principal), Role.InstitutionHead, "KIPO");

    public static void Must(Result result)
    {
        if (result.IsRefused)
        {
            throw new InvalidOperationException(
                string.Join("; ", result.Errors.Select(e => e.Code + " " + e.Field))
            );
        }
    }

    public static PlanContent With(this PlanContent content, PlanIndicator changed) =>
        content with
        {
            Indicators = [.. content.Indicators.Select(i => i.Id == changed.Id ? changed : i)],
        };

    public static PlanIndicator Change(
        this PlanContent content,
        string id,
        Func<Indicator, Indicator> change
    )
    {
        PlanIndicator node = content.Indicators.Single(i => i.Id == id);
        return node with { Indicator = change(node.Indicator) };
    }
}

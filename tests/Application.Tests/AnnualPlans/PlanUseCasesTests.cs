using Ipses.Application.AnnualPlans;
using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Application.AnnualPlans.DecideApproval;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.AnnualPlans.EditPlan;
using Ipses.Application.AnnualPlans.PlanDetails;
using Ipses.Application.AnnualPlans.PlanHistory;
using Ipses.Application.AnnualPlans.PlansList;
using Ipses.Application.AnnualPlans.ReviewPlan;
using Ipses.Application.AnnualPlans.SendOn;
using Ipses.Application.AnnualPlans.StartFromLastYear;
using Ipses.Application.AnnualPlans.WriteDraft;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.AnnualPlans;

/// <summary>What people do with a plan, through the real use cases on the real store.</summary>
public sealed class PlanUseCasesTests
{
    [Fact]
    public async Task KIPOs_officer_starts_from_last_year_hits_the_105_percent_mends_them_and_sends_on()
    {
        await using PlanWorld world = await PlanWorld.StartAsync();
        string task = await world.OpenTaskAsync(PlanForms.Edit, Role.PerformanceOfficer, "KIPO");

        await world.Officer.MustAsync(new StartFromLastYear(PlanWorld.Kipo));
        await world.Officer.MustAsync(
            new EditPlan(PlanWorld.Kipo, new TakeProposals(new(2027), new()))
        );
        int seen = (await world.PlanAsync()).Revision;
        Result<Application.Common.Nothing> refused = await world.Officer.SendAsync(
            new SendOn(PlanWorld.Kipo, seen)
        );
        refused.Errors.ShouldHaveSingleItem().Message.Ko.ShouldContain("105%");

        PlanIndicator row = (await world.PlanAsync()).Content.IndicatorsOf(null).Single();
        EditOutcome mended = await world.Officer.MustAsync(
            new EditPlan(
                PlanWorld.Kipo,
                new SaveNode(
                    row with
                    {
                        Indicator = row.Indicator with { Weight = 82m },
                    },
                    row.Revision
                )
            )
        );
        mended.WeightSum.ShouldBe(100m);
        mended.NodeId.ShouldBe(KipoPlan.OtherIndicators);
        await world.Officer.MustAsync(
            new SendOn(PlanWorld.Kipo, mended.Revision, "검토 바랍니다.")
        );

        (await world.PlanAsync()).State.ShouldBe(PlanState.InApproval);
        DeadlineTask done = await world.TaskAsync(task);
        done.State.ShouldBe(TaskState.Done);
        done.Closing!.By.PersonId.ShouldBe("officer.KIPO");
    }

    [Fact]
    public async Task A_stale_edit_says_who_was_first_by_name_and_both_versions_can_be_shown()
    {
        await using PlanWorld world = await PlanWorld.StartAsync(PlanWorld.Units);
        await world.Officer.MustAsync(new StartFromLastYear(PlanWorld.Kipo));
        PlanIndicator node = (await world.PlanAsync()).Content.Indicators[0];
        var unitOfficer = await world.HolderAsync(Role.UnitOfficer, PlanWorld.Bureau);
        SaveNode theirs = new(
            node with
            {
                Indicator = node.Indicator with { Target = 80m },
            },
            node.Revision
        );
        await unitOfficer.MustAsync(new EditPlan(PlanWorld.Kipo, theirs));

        Result<EditOutcome> mine = await world.Officer.SendAsync(
            new EditPlan(
                PlanWorld.Kipo,
                new SaveNode(
                    node with
                    {
                        Indicator = node.Indicator with { Target = 90m },
                    },
                    node.Revision
                )
            )
        );

        Error error = mine.Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("AnnualPlan.StaleNode");
        error.Field.ShouldBe(node.Id);
        error.Message.En.ShouldNotContain("unit-officer.");
        ((PlanIndicator)(await world.PlanAsync()).Content.Find(node.Id)!).Indicator.Target.ShouldBe(
            80m
        );
        // Another node meets nobody.
        PlanIndicator other = (await world.PlanAsync()).Content.Indicators[1];
        await world.Officer.MustAsync(
            new EditPlan(PlanWorld.Kipo, new SaveNode(other, other.Revision))
        );
    }

    [Fact]
    public async Task Units_fill_their_parts_heads_pass_them_on_and_the_officer_waits_or_waives()
    {
        await using PlanWorld world = await PlanWorld.StartAsync(PlanWorld.Units);
        string fill = await world.OpenTaskAsync(PlanForms.Part, Role.UnitOfficer, PlanWorld.Bureau);
        var unitOfficer = await world.HolderAsync(Role.UnitOfficer, PlanWorld.Bureau);
        var unitHead = await world.HolderAsync(Role.UnitHead, PlanWorld.Bureau);
        await unitOfficer.MustAsync(
            new WriteDraft(PlanWorld.Kipo, PlanWorld.Bureau, KipoPlan.Good())
        );
        (await world.PlanAsync())
            .Content.Targets.ShouldHaveSingleItem()
            .UnitId.ShouldBe(PlanWorld.Bureau);

        // Its weights are counted in a row that only the officer's part of the plan has: that is the officer's to add.
        await unitOfficer.MustAsync(new FillPart(PlanWorld.Kipo, PlanWorld.Bureau, "완료"));
        await world.Officer.MustAsync(new WriteDraft(PlanWorld.Kipo, null, KipoPlan.Good()));
        (await world.TaskAsync(fill)).State.ShouldBe(TaskState.Done);
        (await unitOfficer.SendAsync(new PassPartOn(PlanWorld.Kipo, PlanWorld.Bureau)))
            .Errors[0]
            .Kind.ShouldBe(ErrorKind.Forbidden);
        await unitHead.MustAsync(new PassPartOn(PlanWorld.Kipo, PlanWorld.Bureau));

        int seen = (await world.PlanAsync()).Revision;
        (await world.Officer.SendAsync(new SendOn(PlanWorld.Kipo, seen)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("AnnualPlan.PartsMissing");
        foreach (string unit in PlanWorld.Units[1..])
        {
            await world.Officer.MustAsync(new WaivePart(PlanWorld.Kipo, unit, "부서 개편 중"));
        }
        await world.Officer.MustAsync(new SendOn(PlanWorld.Kipo, seen));
    }

    [Fact]
    public async Task A_task_for_a_part_that_was_passed_on_or_waived_already_ends_as_it_opens()
    {
        await using PlanWorld world = await PlanWorld.StartAsync(PlanWorld.Units);
        await world.Officer.MustAsync(new WaivePart(PlanWorld.Kipo, PlanWorld.Bureau, "제외"));

        string check = await world.OpenTaskAsync(
            PlanForms.PartCheck,
            Role.UnitHead,
            PlanWorld.Bureau
        );

        (await world.TaskAsync(check)).State.ShouldBe(TaskState.Cancelled);
    }

    [Fact]
    public async Task The_approval_chain_holds_four_eyes_returns_with_points_and_ends_each_task_with_its_verdict()
    {
        await using PlanWorld world = await PlanWorld.StartAsync();
        await world.Officer.MustAsync(new WriteDraft(PlanWorld.Kipo, null, KipoPlan.Good()));
        await world.Officer.MustAsync(
            new SendOn(PlanWorld.Kipo, (await world.PlanAsync()).Revision)
        );
        await world.BeginApprovalAsync();
        string step = await world.OpenTaskAsync(PlanForms.Approval, Role.DepartmentHead, "KIPO");

        (await world.Officer.SendAsync(Yes())).Errors[0].Kind.ShouldBe(ErrorKind.Forbidden);
        (await world.Head.SendAsync(Yes())).Errors[0].Code.ShouldBe("AnnualPlan.NotYourStep");
        (await world.DepartmentHead.SendAsync(Yes() with { Verdict = ApprovalVerdict.Returned }))
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.ReasonMissing");
        await world.DepartmentHead.MustAsync(
            new DecideApproval(
                PlanWorld.Kipo,
                ApprovalVerdict.Returned,
                "목표치 근거를 보완하십시오.",
                ["i-kipo-01"]
            )
        );
        (await world.TaskAsync(step)).State.ShouldBe(TaskState.Returned);
        (await world.PlanAsync()).State.ShouldBe(PlanState.Draft);

        await world.Officer.MustAsync(
            new SendOn(PlanWorld.Kipo, (await world.PlanAsync()).Revision)
        );
        await world.BeginApprovalAsync();
        await world.DepartmentHead.MustAsync(Yes());
        await world.Head.MustAsync(Yes());
        (await world.PlanAsync()).Approvals[^1].DocumentNumber.ShouldBe("KIPO-2027-AP-02");

        static DecideApproval Yes() => new(PlanWorld.Kipo, ApprovalVerdict.Approved, "", []);
    }

    [Fact]
    public async Task The_PMO_returns_with_findings_that_are_answered_one_by_one_and_then_accepts()
    {
        await using PlanWorld world = await PlanWorld.StartAsync();
        await world.Officer.MustAsync(new WriteDraft(PlanWorld.Kipo, null, KipoPlan.Good()));
        await ApproveAsync(world);
        string review = await world.OpenTaskAsync(PlanForms.Review, Role.Coordinator, "PMO");

        (await world.Officer.SendAsync(new DecideReview(PlanWorld.Kipo, true, "")))
            .Errors[0]
            .Kind.ShouldBe(ErrorKind.Forbidden);
        string finding = await world.Pmo.MustAsync(
            new RecordFinding(
                PlanWorld.Kipo,
                ReviewCriterion.Ambition,
                "i-kipo-01",
                true,
                "낮습니다.",
                "높이십시오."
            )
        );
        await world.Pmo.MustAsync(new DecideReview(PlanWorld.Kipo, false, "목표치 보완"));
        (await world.TaskAsync(review)).State.ShouldBe(TaskState.Returned);

        (
            await world.Officer.SendAsync(
                new SendOn(PlanWorld.Kipo, (await world.PlanAsync()).Revision)
            )
        )
            .Errors[0]
            .Code.ShouldBe("AnnualPlan.FindingsUnanswered");
        await world.Officer.MustAsync(new AnswerFinding(PlanWorld.Kipo, finding, "높였습니다."));
        await ApproveAsync(world);
        foreach (DemoFinding found in DemoReview.Of((await world.PlanAsync()).Content, 2027))
        {
            await world.Pmo.MustAsync(
                new RecordFinding(
                    PlanWorld.Kipo,
                    found.Criterion,
                    found.NodeId,
                    found.AsksForChange,
                    found.Text,
                    found.RequestedChange
                )
            );
        }
        await world.Pmo.MustAsync(new DecideReview(PlanWorld.Kipo, true, ""));
        (await world.PlanAsync()).State.ShouldBe(PlanState.Accepted);
    }

    [Fact]
    public async Task Nobody_sees_another_ministrys_draft_neither_in_the_list_nor_by_its_address()
    {
        await using PlanWorld world = await PlanWorld.StartAsync();
        PlanDetails kipo = new("KIPO", 2027);

        foreach (
            string stranger in new[] { "officer.ME", "head.MOJ", "administrator", "officer.MKE" }
        )
        {
            Result<PlanFound> found = await world.Product.As(stranger).AskAsync(kipo);
            found.Errors.ShouldHaveSingleItem(stranger).Kind.ShouldBe(ErrorKind.NotFound);
            (
                await world.Product.As(stranger).AskAsync(new PlanHistory("KIPO", 2027, null, null))
            ).IsRefused.ShouldBeTrue();
            (
                await world
                    .Product.As(stranger)
                    .AskAsync(new PlansList(Sector.Central, null, null, ""))
            ).Value.Rows.ShouldNotContain(row => row.InstitutionId == "KIPO");
        }
        foreach (string reader in new[] { "officer.KIPO", "coordinator", "auditor", "co-chair" })
        {
            (await world.Product.As(reader).AskAsync(kipo)).IsSuccess.ShouldBeTrue(reader);
        }
        (
            await world.Pmo.AskAsync(new PlansList(Sector.Central, 2026, null, ""))
        ).Value.Rows.Count.ShouldBe(39);
        (await world.Officer.AskAsync(new PlansList(Sector.Central, null, null, "")))
            .Value.Rows.Select(row => row.Year)
            .ShouldBe([2027, 2026]);
    }

    [Fact]
    public async Task Nobody_of_another_institution_writes_in_a_plan()
    {
        await using PlanWorld world = await PlanWorld.StartAsync(PlanWorld.Units);
        EditPlan edit = new(PlanWorld.Kipo, new AddNode(PlanNodeKind.Objective, null));

        (await world.Product.As("officer.ME").SendAsync(edit))
            .Errors[0]
            .Kind.ShouldBe(ErrorKind.Forbidden);
        (await world.Pmo.SendAsync(edit)).Errors[0].Kind.ShouldBe(ErrorKind.Forbidden);
        var unitOfficer = await world.HolderAsync(Role.UnitOfficer, PlanWorld.Bureau);
        (await unitOfficer.SendAsync(edit)).Errors[0].Code.ShouldBe("AnnualPlan.NotYourPart");
        (await unitOfficer.SendAsync(new FillPart(PlanWorld.Kipo, PlanWorld.Units[1])))
            .Errors[0]
            .Kind.ShouldBe(ErrorKind.Forbidden);
    }

    [Fact]
    public async Task The_history_shows_who_changed_what()
    {
        await using PlanWorld world = await PlanWorld.StartAsync();
        await world.Officer.MustAsync(
            new EditPlan(PlanWorld.Kipo, new AddNode(PlanNodeKind.Objective, null))
        );

        HistoryFound history = (
            await world.Officer.AskAsync(new PlanHistory("KIPO", 2027, null, null))
        ).Value;

        history.Revisions.Select(line => line.Number).ShouldBe([2, 1]);
        // The workflow opened the draft: a reader is told so, and not by the id of a step.
        history.Revisions[1].By.En.ShouldBe("the program");
        history.Differences.ShouldHaveSingleItem().Change.ShouldBe(NodeChange.Added);
    }

    private static async Task ApproveAsync(PlanWorld world)
    {
        await world.Officer.MustAsync(
            new SendOn(PlanWorld.Kipo, (await world.PlanAsync()).Revision)
        );
        await world.BeginApprovalAsync();
        DecideApproval yes = new(PlanWorld.Kipo, ApprovalVerdict.Approved, "", []);
        await world.DepartmentHead.MustAsync(yes);
        await world.Head.MustAsync(yes);
        await world.SubmitAsync();
    }
}

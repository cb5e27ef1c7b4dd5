using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.AnnualPlans;

/// <summary>What an institution may set as its approval line, and which setting a round begins with (R16).</summary>
public sealed class ApprovalChainTests
{
    private static readonly DateOnly Today = new(2027, 2, 1);
    private static readonly Deed Officer = new("officer.KIPO", null, DateTimeOffset.UnixEpoch);

    private static readonly ApprovalStepRule Budget = new(
        Role.UnitHead,
        ApprovalStepKind.Concurrence,
        "KIPO/budget"
    );
    private static readonly ApprovalStepRule Department = new(Role.DepartmentHead);
    private static readonly ApprovalStepRule Head = new(Role.InstitutionHead);
    private static readonly ApprovalStepRule InTheHeadsPlace = new(
        Role.DepartmentHead,
        DelegatedFrom: Role.InstitutionHead
    );

    [Fact]
    public void R16_an_institution_that_has_set_nothing_has_its_department_head_and_its_head_approve()
    {
        ApprovalChain.Of("KIPO").StepsOn(Today).ShouldBe([Department, Head]);
    }

    [Fact]
    public void R16_a_change_holds_from_its_day_and_every_setting_stays_in_the_history()
    {
        ApprovalChain chain = ApprovalChain.Of("KIPO");
        Set(chain, Today, Budget, InTheHeadsPlace).Errors.ShouldBeEmpty();
        Set(chain, Today.AddDays(10), Head).Errors.ShouldBeEmpty();

        chain.StepsOn(Today.AddDays(-1)).ShouldBe([Department, Head]);
        chain.StepsOn(Today.AddDays(9)).ShouldBe([Budget, InTheHeadsPlace]);
        chain.StepsOn(Today.AddDays(10)).ShouldBe([Head]);
        chain.Settings.Select(setting => setting.Set.By).ShouldBe(["officer.KIPO", "officer.KIPO"]);
    }

    [Fact]
    public void A_person_who_has_not_seen_the_newest_setting_does_not_overwrite_it()
    {
        ApprovalChain chain = ApprovalChain.Of("KIPO");
        Set(chain, Today, Budget, Head).Errors.ShouldBeEmpty();

        Result stale = chain.Set([Head], Today, seen: 0, Today, Officer);

        stale.Errors.Single().Code.ShouldBe("ApprovalChain.SetMeanwhile");
        chain.Settings.Count.ShouldBe(1);
    }

    public static TheoryData<string, ApprovalStepRule[]> Unsound =>
        new()
        {
            { "AnnualPlan.ChainUnsound", [] },
            { "AnnualPlan.ChainUnsound", [Head, Budget] },
            { "ApprovalChain.NotFinal", [Department] },
            { "ApprovalChain.UnitDoesNotFit", [Budget with { BodyId = "KCC/policy" }, Head] },
            { "ApprovalChain.UnitDoesNotFit", [Department with { BodyId = "KIPO/ipp" }, Head] },
            {
                "ApprovalChain.ConcurrenceIsAUnits",
                [Department with { Kind = ApprovalStepKind.Concurrence }, Head]
            },
            {
                "ApprovalChain.NotHigher",
                [new(Role.InstitutionHead, DelegatedFrom: Role.InstitutionHead)]
            },
            { "ApprovalChain.TwiceTheSame", [Budget, Budget, Head] },
            {
                "ApprovalChain.LowerAfterHigher",
                [Department, new(Role.UnitHead, BodyId: "KIPO/ipp"), Head]
            },
            { "ApprovalChain.RoleCannotApprove", [new(Role.PerformanceOfficer), Head] },
        };

    [Theory]
    [MemberData(nameof(Unsound))]
    public void R16_a_line_that_nobody_could_follow_is_refused_by_name(
        string code,
        ApprovalStepRule[] steps
    )
    {
        ApprovalChain chain = ApprovalChain.Of("KIPO");

        Set(chain, Today, steps).Errors.ShouldContain(error => error.Code == code);
        chain.Settings.ShouldBeEmpty();
    }

    [Fact]
    public void A_line_reaches_neither_back_nor_beyond_eight_steps()
    {
        ApprovalStepRule[] nine =
        [
            .. Enumerable.Range(1, 8).Select(n => Budget with { BodyId = $"KIPO/unit-{n}" }),
            Head,
        ];

        Set(ApprovalChain.Of("KIPO"), Today.AddDays(-1), nine)
            .Errors.Select(error => error.Code)
            .ShouldBe(["ApprovalChain.FromThePast", "ApprovalChain.TooManySteps"]);
    }

    private static Result Set(
        ApprovalChain chain,
        DateOnly from,
        params ApprovalStepRule[] steps
    ) => chain.Set(steps, from, chain.Settings.Count, Today, Officer);
}

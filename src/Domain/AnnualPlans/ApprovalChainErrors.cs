using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Domain.AnnualPlans;

/// <summary>Why an institution's approval line is not set (R16).</summary>
public static class ApprovalChainErrors
{
    public static Error NotFound(string institutionId) =>
        new(
            "ApprovalChain.InstitutionNotFound",
            new(
                $"{institutionId}: 그런 기관이 없습니다.",
                $"There is no institution {institutionId}."
            ),
            ErrorKind.NotFound
        );

    /// <param name="newest">The setting that the person has not seen.</param>
    /// <param name="who">The name of who made it, where it is known.</param>
    public static Error SetMeanwhile(ChainSetting newest, LocalizedText? who = null) =>
        new(
            "ApprovalChain.SetMeanwhile",
            new(
                $"그 사이에 {who?.Ko ?? newest.Set.By}이(가) 결재선을 바꾸었습니다.",
                $"{who?.En ?? newest.Set.By} has changed the approval line in the meantime."
            ),
            ErrorKind.Conflict
        )
        {
            Rule = "R16",
            At = newest.Set.At,
            WayOut = new(
                "아래의 이력에서 바뀐 내용을 확인하고 다시 저장하십시오.",
                "Look at the change in the history below, then save again."
            ),
        };

    public static Error FromThePast(DateOnly from, DateOnly today) =>
        new(
            "ApprovalChain.FromThePast",
            LocalizedText.Of(
                $"결재선은 지난 날({from:yyyy. M. d.})부터 적용할 수 없습니다. 오늘({today:yyyy. M. d.}) 이후여야 합니다.",
                $"An approval line can't hold from a past day ({from:d MMM yyyy}); today ({today:d MMM yyyy}) or later is needed."
            ),
            ErrorKind.Invalid
        )
        {
            Rule = "R16",
            Field = "from",
        };

    public static Error TooManySteps(int found, int most) =>
        new(
            "ApprovalChain.TooManySteps",
            LocalizedText.Of(
                $"결재선이 {found}단계입니다. {most}단계까지 둘 수 있습니다.",
                $"The approval line has {found} steps; at most {most} are possible."
            )
        )
        {
            Rule = "R16",
            Field = "steps",
        };

    public static Error NotFinal(Role role) =>
        new(
            "ApprovalChain.NotFinal",
            new(
                $"마지막 단계의 {RoleNames.Of(role).Ko}은(는) 기관을 대표하여 결정할 수 없습니다.",
                $"The last step is decided by the {RoleNames.Of(role).En}, who does not decide for the institution."
            )
        )
        {
            Rule = "R16",
            Field = "steps",
            WayOut = new(
                "기관장의 결재로 끝내거나, 마지막 단계를 기관장 전결로 정하십시오.",
                "End with the head of the institution, or make the last step a delegated approval in the head's place."
            ),
        };

    public static Error RoleCannotApprove(int step, Role role) =>
        OfStep(
            "ApprovalChain.RoleCannotApprove",
            step,
            new(
                $"{RoleNames.Of(role).Ko}은(는) 결재할 수 없습니다. 부서장, 국장, 기관장이 결재합니다.",
                $"the {RoleNames.Of(role).En} does not approve; heads of units, departments and the institution do."
            )
        );

    public static Error UnitDoesNotFit(int step, Role role) =>
        OfStep(
            "ApprovalChain.UnitDoesNotFit",
            step,
            role == Role.UnitHead
                ? new(
                    "이 기관의 어느 부서인지 정해야 합니다.",
                    "it has to name a unit of this institution."
                )
                : new(
                    $"{RoleNames.Of(role).Ko}에게는 부서를 정하지 않습니다.",
                    $"the {RoleNames.Of(role).En} is not that of a unit."
                )
        );

    public static Error ConcurrenceIsAUnits(int step) =>
        OfStep(
            "ApprovalChain.ConcurrenceIsAUnits",
            step,
            new("협조는 다른 부서의 장이 합니다.", "a concurrence is given by the head of a unit.")
        );

    public static Error NotHigher(int step, Role role, Role higher) =>
        OfStep(
            "ApprovalChain.NotHigher",
            step,
            new(
                $"{RoleNames.Of(role).Ko}은(는) {RoleNames.Of(higher).Ko}의 전결권자가 될 수 없습니다. 더 높은 직위의 결재만 전결할 수 있습니다.",
                $"the {RoleNames.Of(role).En} can't decide in the place of the {RoleNames.Of(higher).En}, who does not stand higher."
            )
        );

    public static Error TwiceTheSame(int step, Role role) =>
        OfStep(
            "ApprovalChain.TwiceTheSame",
            step,
            new(
                $"같은 {RoleNames.Of(role).Ko}이(가) 앞 단계에도 있습니다.",
                $"the same {RoleNames.Of(role).En} stands in an earlier step already."
            )
        );

    public static Error LowerAfterHigher(int step, Role role) =>
        OfStep(
            "ApprovalChain.LowerAfterHigher",
            step,
            new(
                $"{RoleNames.Of(role).Ko}의 결재가 더 높은 직위의 결재 뒤에 있습니다.",
                $"the {RoleNames.Of(role).En} approves after someone who stands higher."
            )
        );

    private static Error OfStep(string code, int step, LocalizedText why) =>
        new(code, new($"{step}단계: {why.Ko}", $"Step {step}: {why.En}"), ErrorKind.Rule)
        {
            Rule = "R16",
            Field = "steps",
        };
}

using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>Texts around approval lines: the page that sets one, and what each step of a line is called (R16).</summary>
public static class ApprovalChainTexts
{
    public static readonly LocalizedText Title = new(
        "시행계획 결재선",
        "Approval line of annual plans"
    );
    public static readonly LocalizedText What = new(
        "성과관리 담당자가 계획을 올리면 아래 순서대로 협조와 결재를 받습니다. 작성에 참여한 사람은 어느 단계도 결정할 수 없고, 직무대리가 결정하면 대결로 기록됩니다.",
        "When the performance officer sends the plan on, it goes through these steps in their order. Nobody who drafted it decides any of them, and what a substitute decides is recorded as acting approval."
    );
    public static readonly LocalizedText Today = new("오늘 적용되는 결재선", "What holds today");
    public static readonly LocalizedText IsDefault = new(
        "이 기관은 결재선을 정하지 않았습니다. 국장, 기관장 순으로 결재합니다.",
        "This institution has set no line of its own: the department head approves, then the head of the institution."
    );
    public static readonly LocalizedText DecidesToday = new("오늘의 결재자", "Who decides today");
    public static readonly LocalizedText Nobody = new(
        "맡은 사람이 없습니다",
        "nobody holds this post"
    );
    public static readonly LocalizedText Change = new("결재선 바꾸기", "Change the line");
    public static readonly LocalizedText ChangeWhat = new(
        "바꾼 결재선은 적용하는 날부터 새로 올리는 계획에 적용됩니다. 이미 진행 중인 결재는 그대로 갑니다.",
        "A change applies to plans that are sent on from its first day. An approval that has begun goes on as it is."
    );
    public static readonly LocalizedText Who = new("결재자", "Who decides");
    public static readonly LocalizedText Manner = new("구분", "How");
    public static readonly LocalizedText Unused = new("(비움: 쓰지 않는 단계)", "(empty: no step)");
    public static readonly LocalizedText Up = new("위로", "Up");
    public static readonly LocalizedText Down = new("아래로", "Down");
    public static readonly LocalizedText From = new("적용하는 날", "Holds from");
    public static readonly LocalizedText Save = new("결재선 저장", "Save the line");
    public static readonly LocalizedText History = new("변경 이력", "History");
    public static readonly LocalizedText NoHistory = new(
        "아직 바꾼 적이 없습니다. 바꾸면 누가 언제 무엇으로 바꾸었는지 여기에 남습니다.",
        "Nothing was changed yet. Who changes what and when will stand here."
    );
    public static readonly LocalizedText SetBy = new("정한 사람", "Set by");
    public static readonly LocalizedText SetAt = new("정한 때", "Set at");
    public static readonly LocalizedText Line = new("결재선", "Line");
    public static readonly LocalizedText Saved = new(
        "결재선을 저장했습니다. 적용하는 날부터 새로 올리는 계획에 적용됩니다.",
        "The approval line is saved. It applies to plans that are sent on from its first day."
    );
    public static readonly LocalizedText Concurrence = new("협조", "Concurrence");
    public static readonly LocalizedText Approval = new("결재", "Approval");

    /// <summary>Who decides: the role, of the unit where it is one.</summary>
    public static LocalizedText WhoOf(ApprovalStepRule rule, Func<string, LocalizedText> unitName)
    {
        LocalizedText role = RoleNames.Of(rule.Role);
        return rule.BodyId is not { } body
            ? role
            : new($"{unitName(body).Ko} {role.Ko}", $"{role.En}, {unitName(body).En}");
    }

    /// <summary>What is asked of the step: concurrence, approval, or a final decision in the place of a higher one.</summary>
    public static LocalizedText AskedOf(ApprovalStepRule rule) =>
        rule.Kind == ApprovalStepKind.Concurrence ? Concurrence
        : rule.DelegatedFrom is { } higher ? DelegatedFrom(higher)
        : Approval;

    /// <summary>The whole step in a few words.</summary>
    public static LocalizedText StepOf(ApprovalStepRule rule, Func<string, LocalizedText> unitName)
    {
        LocalizedText who = WhoOf(rule, unitName);
        LocalizedText asked = AskedOf(rule);
        return new($"{who.Ko} {asked.Ko}", $"{asked.En}: {who.En}");
    }

    /// <summary>A final decision in the place of a higher role (전결).</summary>
    public static LocalizedText DelegatedFrom(Role higher) =>
        new(
            $"전결({RoleNames.Of(higher).Ko}의 결재를 갈음)",
            $"Delegated approval, in the place of the {RoleNames.Of(higher).En}"
        );

    /// <summary>What was decided and in which manner, as the approval line names it.</summary>
    public static LocalizedText DecisionOf(ApprovalStepRule rule, ApprovalDecision decision)
    {
        LocalizedText what =
            decision.Verdict != ApprovalVerdict.Approved ? PlanTexts.Of(decision.Verdict)
            : rule.Kind == ApprovalStepKind.Concurrence ? new("협조", "Concurred")
            : PlanTexts.Of(decision.Verdict);
        List<LocalizedText> named = [];
        if (rule.DelegatedFrom is not null)
        {
            named.Add(PlanTexts.Of(ApprovalManner.Delegated));
        }
        if (decision.Manner == ApprovalManner.Acting)
        {
            named.Add(PlanTexts.Of(ApprovalManner.Acting));
        }
        return named.Count == 0
            ? what
            : new(
                $"{what.Ko} ({string.Join(", ", named.Select(manner => manner.Ko))})",
                $"{what.En} ({string.Join(", ", named.Select(manner => manner.En))})"
            );
    }
}

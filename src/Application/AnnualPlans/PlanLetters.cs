using System.Globalization;
using Ipses.Application.AnnualPlans.CollectParts;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans;

/// <summary>Letters about plans that no deadline task writes by itself.</summary>
public static class PlanLetters
{
    /// <summary>A unit's part came back: to the unit's people, with the reason.</summary>
    public static Letter PartReturned(
        AnnualPlan plan,
        ReturnPart command,
        Deed deed,
        string personId
    ) =>
        new(
            KeyedId.From(
                "plan-part-returned",
                plan.Id,
                command.UnitId,
                deed.At.UtcTicks.ToString(CultureInfo.InvariantCulture),
                personId
            ),
            personId,
            new(
                $"{plan.Year}년도 시행계획 부서 작성분이 반려되었습니다",
                $"Your unit's part of the annual plan {plan.Year} came back"
            ),
            new(
                "사유를 확인하고 보완한 뒤 다시 제출해 주십시오.",
                "Read the reason, mend the part and hand it in again."
            )
        )
        {
            Facts = [(new("사유", "Reason"), LocalizedText.Same(command.Reason))],
            Action = (
                new("작성분 열기", "Open the part"),
                $"/plans/{plan.InstitutionId}/{plan.Year}/edit"
            ),
            Why = new(
                "소속 부서가 이 작성분을 맡고 있습니다.",
                "Your unit is in charge of this part."
            ),
        };
}

using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Common;

/// <summary>Inputs that steps of several features share: the same name, hint and choices wherever they stand.</summary>
public static class StepInputs
{
    /// <summary>One line of text.</summary>
    public static InputDescriptor Text(string name, string en, string ko, Label hint) =>
        new(name, "String", new Label(en, ko), hint);

    /// <summary>A text whose values come from a source.</summary>
    public static InputDescriptor Choice(
        string name,
        string en,
        string ko,
        Label hint,
        string source
    ) => Text(name, en, ko, hint) with { UiHint = "dropdown", OptionsProvider = source };

    /// <summary>Under which the step is known to the year: in calendars, reports and events.</summary>
    public static InputDescriptor StepKey { get; } =
        Text(
            "StepKey",
            "Step key",
            "단계 키",
            new(
                "The step's lasting name in calendars, reports and the record of the year: plan.review. It stays when the step is renamed.",
                "달력, 보고서, 연간 기록에서 쓰이는 단계의 고정 이름입니다(예: plan.review). 단계 제목을 바꾸어도 그대로 둡니다."
            )
        );

    /// <summary>The name under which the year's guidelines may override a rule (R14).</summary>
    public static InputDescriptor DueKey { get; } =
        Text(
            "DueKey",
            "Key of the deadline",
            "기한 키",
            new(
                "Name under which the year's guidelines can set another date (plan.submit).",
                "해당 연도 지침에서 다른 날짜를 정할 때 쓰는 이름입니다(예: plan.submit)."
            )
        );

    /// <summary>When something is due (R20).</summary>
    public static InputDescriptor DueRule { get; } =
        Rule("DueRule", "Rule of the deadline", "기한 규칙");

    /// <summary>The document that the step is about.</summary>
    public static InputDescriptor DocumentKind { get; } =
        Choice(
            "DocumentKind",
            "Kind of document",
            "문서 종류",
            new(
                "What kind of document the step is about.",
                "이 단계에서 다루는 문서의 종류입니다."
            ),
            OptionKeys.DocumentKinds
        );

    /// <summary>Its id.</summary>
    public static InputDescriptor DocumentId { get; } =
        Text(
            "DocumentId",
            "Document",
            "문서",
            new(
                "Id of the document, usually an expression: annual-plan:{{ Input.Institution }}:{{ Input.Year }}.",
                "문서의 식별자이며 보통 식으로 적습니다: annual-plan:{{ Input.Institution }}:{{ Input.Year }}"
            )
        );

    /// <summary>Whose matter it is.</summary>
    public static InputDescriptor Institution { get; } =
        Choice(
            "Institution",
            "Institution it concerns",
            "대상 기관",
            new(
                "The institution whose matter it is; empty: that of the workflow.",
                "이 일이 어느 기관의 것인지 정합니다. 비우면 이 워크플로의 기관입니다."
            ),
            OptionKeys.Institutions
        );

    /// <summary>Legal basis, in both languages.</summary>
    public static IReadOnlyList<InputDescriptor> LegalBasis { get; } =
    [
        Text(
            "LegalBasisKo",
            "Legal basis (Korean)",
            "법적 근거(한국어)",
            new(
                "Act, decree or guideline that asks for the step, as Korean readers see it.",
                "이 단계의 근거가 되는 법령이나 지침입니다(한국어 화면)."
            )
        ),
        Text(
            "LegalBasisEn",
            "Legal basis (English)",
            "법적 근거(영어)",
            new(
                "Act, decree or guideline that asks for the step, as English readers see it.",
                "이 단계의 근거가 되는 법령이나 지침입니다(영어 화면)."
            )
        ),
    ];

    /// <summary>A rule for a date under a name of its own. Studio's lists take no typed text: the way to own words is told.</summary>
    public static InputDescriptor Rule(string name, string en, string ko) =>
        Choice(
            name,
            en,
            ko,
            new(
                "Choose a rule. For one of your own, choose Liquid as the kind of expression and write it, for example: 3rd business day of june.",
                "규칙을 선택하십시오. 직접 쓰려면 식의 종류를 Liquid로 바꾸어 적습니다. 예: 3rd business day of june"
            ),
            OptionKeys.DueRules
        );
}

using Ipses.Application.Common;
using Ipses.Domain.Deliberations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Deliberations.Activities;

/// <summary>What the designer knows of <c>Ipses.Deliberate</c>, in both languages.</summary>
internal static class DeliberateDescriptor
{
    public const string RecordsDate = "RecordsDate";

    public static ActivityDescriptor Value { get; } =
        new()
        {
            TypeName = "Ipses.Deliberate",
            IsGuarded = true,
            Category = new Label("Evaluation", "성과관리"),
            DisplayName = new Label("Deliberate", "심의·의결"),
            Description = new Label(
                "Puts a document on the agenda of a session of a body and waits for its numbered resolution.",
                "문서를 위원회 회의 안건으로 올리고 의결을 기다립니다."
            ),
            Kind = ActivityKind.Task,
            Inputs =
            [
                StepInputs.Choice(
                    "Body",
                    "Committee",
                    "위원회",
                    new("The body that resolves.", "의결하는 위원회입니다."),
                    OptionKeys.Committees
                ) with
                {
                    IsRequired = true,
                    DefaultValue = "GPEC",
                },
                StepInputs.DocumentKind with
                {
                    IsRequired = true,
                },
                StepInputs.DocumentId with
                {
                    IsRequired = true,
                },
                StepInputs.Institution,
                Text("TitleKo", "Title (Korean)", "제목(한국어)"),
                Text("TitleEn", "Title (English)", "제목(영어)"),
                Text("SessionKey", "Key of the session's date", "회의일 키"),
                StepInputs.Rule("SessionRule", "Rule of the session's date", "회의일 규칙") with
                {
                    IsRequired = true,
                },
                Text("AgendaKind", "Kind of business", "안건 종류") with
                {
                    UiHint = "dropdown",
                    DefaultValue = nameof(AgendaKind.Planning),
                    Options =
                    [
                        .. Enum.GetValues<AgendaKind>()
                            .Select(kind => new InputOption(
                                kind.ToString(),
                                new Label(SessionNames.Of(kind).En, SessionNames.Of(kind).Ko)
                            )),
                    ],
                },
                Text("LegalBasis", "Legal basis", "법적 근거"),
                .. StepInputs.LegalBasis,
                StepInputs.StepKey,
                new InputDescriptor(
                    RecordsDate,
                    "Boolean",
                    new Label(
                        "The session's date is a date of the year",
                        "회의일을 연간 일정으로 기록"
                    ),
                    new Label(
                        "Whether other steps may count from it; no for what concerns one institution",
                        "다른 단계가 이 날짜를 기준으로 할 수 있는지 여부(한 기관의 일이면 아니요)"
                    )
                )
                {
                    UiHint = "checkbox",
                    DefaultValue = true,
                },
            ],
            Outputs =
            [
                Output("ItemId", "Agenda item", "안건"),
                Output("SessionId", "Session", "회의"),
                Output("ResolutionNumber", "Number of the resolution", "의결 번호"),
                Output("Reason", "Amendment or reasons", "수정 내용 또는 사유"),
            ],
            Ports =
            [
                .. Enum.GetValues<ResolutionOutcome>()
                    .Select(outcome => new PortDescriptor(
                        outcome.ToString(),
                        new Label(SessionNames.Of(outcome).En, SessionNames.Of(outcome).Ko)
                    )),
            ],
        };

    private static InputDescriptor Text(string name, string en, string ko) =>
        new(name, "String", new Label(en, ko), new Label(en, ko));

    private static OutputDescriptor Output(string name, string en, string ko) =>
        new(name, "String", new Label(en, ko), new Label(en, ko));
}

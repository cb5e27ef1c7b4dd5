using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.Guidelines;

/// <summary>Why guidelines refuse.</summary>
public static class GuidelinesErrors
{
    public static Error NotFound(int year) =>
        new(
            "Guidelines.NotFound",
            new(
                $"{year.ToString(CultureInfo.InvariantCulture)}년도 지침이 아직 없습니다.",
                $"There are no guidelines for {year.ToString(CultureInfo.InvariantCulture)} yet."
            ),
            ErrorKind.NotFound
        );

    public static Error Locked(GuidelinesState state) =>
        new(
            "Guidelines.Locked",
            new(
                $"지침이 ‘{NameOf(state).Ko}’ 상태여서 고칠 수 없습니다. ‘{NameOf(GuidelinesState.Draft).Ko}’ 상태에서만 고칠 수 있습니다.",
                $"The guidelines are {NameOf(state).En} and can't be edited; only a draft can."
            ),
            ErrorKind.Conflict
        )
        {
            Rule = "R14",
        };

    public static Error Stale(int seen, int current, LocalizedText by, DateTimeOffset at) =>
        new(
            "Guidelines.Stale",
            LocalizedText.Of(
                $"보고 계신 것은 {seen}판이지만 {by.Ko}님이 {current}판으로 고쳤습니다.",
                $"You were looking at revision {seen}; {by.En} changed it to revision {current}."
            ),
            ErrorKind.Conflict
        )
        {
            At = at,
            WayOut = new(
                "입력하신 내용은 남아 있습니다. 바뀐 판과 비교한 뒤 다시 저장하십시오.",
                "What you typed is kept. Compare it with the new revision and save again."
            ),
        };

    public static Error SettingOutOfRange(SettingDefinition setting, string text) =>
        new(
            "Guidelines.SettingOutOfRange",
            new(
                $"{setting.Name.Ko}: ‘{text}’은(는) 쓸 수 없습니다. 가능한 값: {setting.Range.Ko}.",
                $"{setting.Name.En}: “{text}” can't be used. Possible: {setting.Range.En}."
            ),
            ErrorKind.Invalid
        )
        {
            Field = $"settings[{setting.Key}]",
            Rule = setting.Rule,
        };

    public static Error UnknownSetting(string key) =>
        new(
            "Guidelines.UnknownSetting",
            new($"‘{key}’ 설정은 없습니다.", $"There is no setting “{key}”."),
            ErrorKind.Invalid
        )
        {
            Field = $"settings[{key}]",
        };

    public static Error DueRule(string key, Error cause) =>
        cause with
        {
            Field = $"dueRules[{key}]",
        };

    public static Error DueReasonMissing(string key) =>
        new(
            "Guidelines.DueReasonMissing",
            new(
                $"‘{key}’ 단계의 기한을 바꾸는 사유를 적어 주십시오.",
                $"Give the reason why the due rule of “{key}” differs this year."
            ),
            ErrorKind.Invalid
        )
        {
            Field = $"dueRules[{key}].reason",
            Rule = "R14",
        };

    public static Error TextMissing(string key, bool korean) =>
        new(
            "Guidelines.TextMissing",
            korean
                ? new(
                    "국문 본문이 비어 있습니다. 두 언어 모두 필요합니다.",
                    "The Korean text is empty; both languages are required."
                )
                : new(
                    "영문 본문이 비어 있습니다. 두 언어 모두 필요합니다.",
                    "The English text is empty; both languages are required."
                ),
            ErrorKind.Rule
        )
        {
            Field = $"texts[{key}].{(korean ? "ko" : "en")}",
            Rule = "R14",
        };

    public static Error NotDraft(GuidelinesState state) =>
        new(
            "Guidelines.NotDraft",
            new(
                $"지침이 이미 ‘{NameOf(state).Ko}’ 상태입니다.",
                $"The guidelines are {NameOf(state).En} already."
            ),
            ErrorKind.Conflict
        );

    public static Error NotResolved { get; } =
        new(
            "Guidelines.NotResolved",
            new(
                "지침은 정부업무평가위원회가 의결한 뒤에만 시행할 수 있습니다. 찾은 의결 0건, 필요 1건입니다.",
                "Guidelines are issued only after the GPEC has resolved on them: 0 resolutions found, 1 required."
            )
        )
        {
            Rule = "R14",
        };

    public static Error WrongResolution(string number, string documentId) =>
        new(
            "Guidelines.WrongResolution",
            new(
                $"의결 {number}은(는) 이 지침에 대한 것이 아닙니다({documentId}).",
                $"Resolution {number} is not about these guidelines but about {documentId}."
            )
        )
        {
            Rule = "R14",
        };

    public static Error NotIssued { get; } =
        new(
            "Guidelines.NotIssued",
            new(
                "아직 시행되지 않은 지침은 접수할 수 없습니다.",
                "Guidelines that are not issued yet can't be acknowledged."
            )
        )
        {
            Rule = "R14",
        };

    public static LocalizedText NameOf(GuidelinesState state) =>
        state switch
        {
            GuidelinesState.Draft => new("작성 중", "a draft"),
            GuidelinesState.OnAgenda => new("상정됨", "on the agenda"),
            GuidelinesState.Resolved => new("의결됨", "resolved"),
            _ => new("시행", "issued"),
        };
}

using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Definitions;

namespace Ipses.Application.Workflows.Definitions;

/// <summary>Why a workflow definition can't be read, kept or run.</summary>
public static class DefinitionErrors
{
    public static Error NotFound(string id) =>
        new(
            "Definition.NotFound",
            new($"워크플로 {id}을(를) 찾을 수 없습니다.", $"There is no workflow {id}."),
            ErrorKind.NotFound
        );

    public static Error NoVersion(string id, int version) =>
        new(
            "Definition.NoVersion",
            new(
                $"워크플로 {id}에는 {version}판이 없습니다.",
                $"The workflow {id} has no version {version}."
            ),
            ErrorKind.NotFound
        );

    /// <summary>The definition has no such activity.</summary>
    public static Error NoActivity(string id, string activityId) =>
        new(
            "Definition.NoActivity",
            new(
                $"워크플로 {id}에는 활동 {activityId}이(가) 없습니다.",
                $"The workflow {id} has no activity {activityId}."
            ),
            ErrorKind.NotFound
        );

    /// <summary>Why a workflow can't take on the new version of one among its steps.</summary>
    public static Error OfConsumer(string name, Error error) =>
        error with
        {
            Message = new(
                $"워크플로 ‘{name}’: {error.Message.Ko}",
                $"The workflow “{name}”: {error.Message.En}"
            ),
        };

    /// <summary>What was sent is no definition.</summary>
    public static Error Unreadable(string why) =>
        new(
            "Definition.NotJson",
            new(
                $"워크플로 정의를 JSON으로 읽을 수 없습니다: {why}",
                $"The definition is not readable JSON: {why}"
            ),
            ErrorKind.Invalid
        );

    public static Error IdUnfit(string id) =>
        new(
            "Definition.IdUnfit",
            new(
                $"워크플로 ID ‘{id}’에는 영문자, 숫자, 점, 밑줄, 붙임표만 1~200자로 쓸 수 있습니다.",
                $"The id “{id}” may have letters a–z, digits, dots, underscores and hyphens only, 1 to 200 of them."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "definitionId",
        };

    /// <summary>Somebody else has saved since the sender opened it.</summary>
    /// <param name="by">Null where it is not known who: the program.</param>
    /// <param name="at">When, in words of the reader's zone; empty where it is not known.</param>
    public static Error Stale(LocalizedText? by, string at, int version) =>
        new(
            "Definition.Stale",
            new(
                $"저장하지 않았습니다. {by?.Ko ?? "프로그램"}이(가) {at}에 이 워크플로를 {version}판으로 저장했습니다.",
                $"This was not saved: {by?.En ?? "the program"} saved version {version} of this workflow at {at}."
            )
        )
        {
            WayOut = new(
                "화면의 내용을 내보내어 보관한 뒤, 새로 열어 바뀐 내용을 확인하고 다시 고치십시오.",
                "Export what you have, open the workflow anew, look at what has changed and make your changes there."
            ),
        };

    public static Error NotPublished(string id) =>
        new(
            "Definition.NotPublished",
            new(
                $"워크플로 {id}은(는) 게시되어 있지 않습니다.",
                $"The workflow {id} is not published."
            )
        );

    /// <summary>Instances are bound to it.</summary>
    /// <param name="version">Of a version; null for the whole definition.</param>
    public static Error HasInstances(string id, int? version, int running, int ended) =>
        new(
            "Definition.HasInstances",
            new(
                $"{Name(id, version).Ko}은(는) 진행 중 {running}건, 끝난 {ended}건의 실행 기록이 있어 지울 수 없습니다.",
                $"{Name(id, version).En} can't be deleted: {running} running and {ended} ended instances are bound to it."
            )
        )
        {
            WayOut = new(
                "더 쓰지 않으려면 게시를 취소하십시오.",
                "Retract it if it is to be started no more."
            ),
        };

    /// <summary>Checks forbid its publication.</summary>
    public static IReadOnlyList<Error> FromFindings(IReadOnlyList<AnalysisFinding> findings) =>
        [
            .. findings
                .Where(finding => finding.Severity == FindingSeverity.Error)
                .Select(finding => new Error(
                    finding.Rule,
                    finding.ActivityName.Length == 0
                        ? new(finding.Message.Ko, finding.Message.En)
                        : new(
                            $"‘{finding.ActivityName}’: {finding.Message.Ko}",
                            $"“{finding.ActivityName}”: {finding.Message.En}"
                        )
                )
                {
                    WayOut = new(finding.WayOut.Ko, finding.WayOut.En),
                }),
        ];

    /// <summary>The newest version is out already.</summary>
    public static Error NothingToPublish(int version) =>
        new(
            "Definition.NothingToPublish",
            LocalizedText.Of(
                $"가장 새 버전인 {version}판은 이미 게시되어 있습니다.",
                $"The newest version, {version}, is published already."
            )
        );

    /// <summary>Warnings are overruled with a reason only.</summary>
    public static Error ReasonMissing(int warnings) =>
        new(
            "Definition.ReasonMissing",
            new(
                $"경고가 {warnings}건 있습니다. 그래도 게시하려면 사유를 적어 주십시오.",
                $"There are {warnings} warnings. Give a reason to publish in spite of them."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "reason",
        };

    /// <summary>The engine's refusal in the product's form.</summary>
    public static Error FromEngine(EngineError error) =>
        new(
            error.Code,
            error.Place.Length == 0
            || error.Message.En.Contains(error.Place, StringComparison.Ordinal)
                ? new(error.Message.Ko, error.Message.En)
                : new($"{error.Message.Ko} ({error.Place})", $"{error.Message.En} ({error.Place})")
        );

    private static LocalizedText Name(string id, int? version) =>
        version is { } number
            ? LocalizedText.Of($"워크플로 {id} {number}판", $"Version {number} of {id}")
            : new($"워크플로 {id}", $"The workflow {id}");
}

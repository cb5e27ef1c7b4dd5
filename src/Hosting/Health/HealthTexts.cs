using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Hosting.Health;

/// <summary>What health checks say, and what operators do about it.</summary>
internal static class HealthTexts
{
    internal static readonly Finding DatabaseTakesChanges = new(
        new("데이터베이스가 변경을 받습니다.", "The database takes changes.")
    );
    internal static readonly Finding QueueStopped = new(
        new("커밋 대기열이 멈추었습니다.", "The commit queue has stopped."),
        new(
            "로그에서 원인을 확인하고 프로세스를 다시 시작하십시오.",
            "Look for the reason in the log, and restart the process."
        )
    );
    internal static readonly Finding DatabaseRefuses = new(
        new(
            "데이터베이스가 5초 안에 변경을 받지 않습니다.",
            "The database takes no changes within five seconds."
        ),
        new(
            "데이터베이스 서버와 연결, 디스크 여유를 확인하십시오.",
            "Check the database server, the connection to it, and the space on its disk."
        )
    );
    internal static readonly Finding Started = new(
        new("시작 준비가 끝났습니다.", "The start is over.")
    );
    internal static readonly Finding Starting = new(
        new("시작 준비가 아직 끝나지 않았습니다.", "The start is not over yet."),
        new("잠시 기다리십시오.", "Wait a moment.")
    );
    internal static readonly Finding PumpRuns = new(
        new("기한이 된 일을 처리하고 있습니다.", "Due work is carried out.")
    );
    internal static readonly Finding PumpStands = new(
        new(
            "1분 동안 기한이 된 일을 살피지 않았습니다.",
            "Due work has not been looked at for a minute."
        ),
        new(
            "로그에서 오류를 확인하고, 계속되면 프로세스를 다시 시작하십시오.",
            "Look for errors in the log; if it stays, restart the process."
        )
    );
    internal static readonly Finding NothingPending = new(
        new("데이터베이스 구조가 이 버전과 같습니다.", "The tables are those of this version.")
    );
    internal static readonly Finding NoIncident = new(
        new("처리하지 않은 장애가 없습니다.", "No incident is open.")
    );
    internal static readonly Finding MailGoes = new(
        new("메일을 보낼 수 있습니다.", "Mail can leave.")
    );

    internal static Finding Pending(IReadOnlyList<string> migrations) =>
        new(
            LocalizedText.Of(
                $"데이터베이스에 적용하지 않은 변경이 {migrations.Count}건 있습니다({migrations[0]}부터).",
                $"The tables lack {migrations.Count} migrations, from {migrations[0]} on."
            ),
            new("ipses migrate를 실행하십시오.", "Run: ipses migrate")
        );

    internal static Finding Incidents(int open) =>
        new(
            LocalizedText.Of(
                $"처리하지 않은 업무 흐름 장애가 {open}건 있습니다.",
                $"{open} incidents of workflows wait for a decision."
            ),
            new(
                "총괄 담당자가 ‘장애’ 화면에서 다시 시도하거나 건너뜁니다.",
                "A coordinator retries or skips them on the page Incidents (/cycle/incidents)."
            )
        );

    internal static Finding MailHeld(int waiting) =>
        new(
            LocalizedText.Of(
                $"설정에 따라 메일을 보내지 않고 있습니다. {waiting}통이 기다립니다.",
                $"Mail is held by a setting; {waiting} letters wait."
            ),
            new(
                "보내려면 Ipses:Mail:Hold를 끄고 다시 시작하십시오.",
                "To let it go, turn Ipses:Mail:Hold off and restart."
            )
        );

    internal static Finding MailAway(LocalizedText why, int waiting) =>
        new(
            LocalizedText.Of(
                $"{why.Ko} {waiting}통이 기다립니다.",
                $"{why.En} {waiting} letters wait."
            ),
            new(
                "메일 서버와 Ipses:Mail 설정을 확인하십시오. 메일은 5일 동안 다시 시도합니다.",
                "Check the mail server and the settings Ipses:Mail; letters are tried again for five days."
            )
        );

    internal static Finding MailStuck(int stuck, int failed) =>
        new(
            LocalizedText.Of(
                $"15분 넘게 나가지 못한 메일이 {stuck}통, 하루 동안 실패한 메일이 {failed}통 있습니다.",
                $"{stuck} letters have not left for a quarter of an hour or more, {failed} have failed within a day."
            ),
            new(
                "‘메일’ 화면에서 까닭을 확인하고 다시 보내십시오.",
                "See why on the page Mail (/mailbox), and send them again there."
            )
        );

    internal static Finding Disk(string folder, long free) =>
        new(
            LocalizedText.Of(
                $"{folder}에 {free / 1024 / 1024:N0} MB가 남아 있습니다.",
                $"{free / 1024 / 1024:N0} MB are free for {folder}."
            )
        );

    internal static Finding DiskShort(string folder, long free) =>
        Disk(folder, free) with
        {
            ToDo = new(
                "오래된 로그와 백업을 치우거나 디스크를 늘리십시오.",
                "Clear old logs and backups away, or make the disk larger."
            ),
        };

    internal static HealthCheckResult AsHealthy(this Finding finding) =>
        HealthCheckResult.Healthy(finding.What.En, finding.AsData());

    internal static HealthCheckResult AsDegraded(this Finding finding) =>
        HealthCheckResult.Degraded(finding.What.En, null, finding.AsData());

    internal static HealthCheckResult AsUnhealthy(this Finding finding, Exception? error = null) =>
        HealthCheckResult.Unhealthy(finding.What.En, error, finding.AsData());
}

using System.Collections.Frozen;
using Ipses.Domain.Common;
using Ipses.Hosting.Settings;

namespace Ipses.Web.Health;

/// <summary>What each setting means, in both languages; README has the operator's longer version.</summary>
public static class SettingTexts
{
    public static readonly LocalizedText Title = new("설정과 상태", "Settings and health");
    public static readonly LocalizedText Health = new("상태 점검", "Health");
    public static readonly LocalizedText Check = new("점검", "Check");
    public static readonly LocalizedText Status = new("상태", "Status");
    public static readonly LocalizedText Seen = new("확인한 내용", "What was seen");
    public static readonly LocalizedText ToDo = new("조치", "What to do");
    public static readonly LocalizedText Settings = new("설정", "Settings");
    public static readonly LocalizedText HowToChange = new(
        "이 화면에서는 바꿀 수 없습니다. appsettings.json이나 환경 변수(예: Ipses:Mail:Host는 IPSES__MAIL__HOST)를 고친 뒤 프로그램을 다시 시작하십시오. 비밀번호와 연결 문자열은 보여 주지 않습니다.",
        "Nothing is changed here. Change appsettings.json or an environment variable (Ipses:Mail:Host is IPSES__MAIL__HOST) and restart the program. Passwords and connection strings are not shown."
    );
    public static readonly LocalizedText Name = new("이름", "Name");

    /// <summary>What a check is called beside its name in <c>/health/ready</c>.</summary>
    public static LocalizedText CheckNamed(string name) =>
        name switch
        {
            "scheduler" => new("예약 실행기", "Scheduler"),
            "database" => new("데이터베이스", "Database"),
            "pump" => new("기한이 된 일", "Due work"),
            "definitions" => new("절차 정의", "Workflow definitions"),
            "migrations" => new("데이터베이스 구조", "Tables"),
            "incidents" => new("장애", "Incidents"),
            "mail" => new("메일", "Mail"),
            "disk" => new("디스크", "Disk"),
            _ => LocalizedText.Same(name),
        };

    public static readonly LocalizedText Value = new("값", "Value");
    public static readonly LocalizedText Origin = new("출처", "From");
    public static readonly LocalizedText Meaning = new("뜻", "Meaning");
    public static readonly LocalizedText Empty = new("(비어 있음)", "(empty)");
    public static readonly LocalizedText SecretSet = new("(설정됨)", "(set)");
    public static readonly LocalizedText Healthy = new("정상", "Well");
    public static readonly LocalizedText Degraded = new("주의", "Needs a look");
    public static readonly LocalizedText Unhealthy = new("장애", "Not ready");

    private static readonly FrozenDictionary<string, LocalizedText> Meanings = new Dictionary<
        string,
        LocalizedText
    >
    {
        ["DataFolder"] = new("데이터 폴더", "The data folder"),
        ["BaseUrl"] = new(
            "사람들이 쓰는 주소. 메일의 링크가 이 주소로 시작합니다.",
            "The address that people use; links in mail begin with it."
        ),
        ["TimeZone"] = new("일정의 날짜를 정하는 시간대", "The zone that dates of the cycle mean"),
        ["Calendar"] = new("근무일 달력", "The business calendar"),
        ["Database:Provider"] = new("데이터베이스 종류", "Sort of database"),
        ["Database:File"] = new("SQLite 파일 이름", "SQLite's file"),
        ["Database:ConnectionString"] = new(
            "데이터베이스 서버 연결",
            "How the database server is reached"
        ),
        ["Database:PrivateNetwork"] = new(
            "데이터베이스와 전용 네트워크를 쓰는지",
            "Whether the database is on a network of their own"
        ),
        ["Mail:Host"] = new(
            "메일 서버. 비어 있으면 폴더에 저장합니다.",
            "The mail server; without one letters go into a folder."
        ),
        ["Mail:Port"] = new("메일 서버 포트", "The mail server's port"),
        ["Mail:Security"] = new(
            "메일 서버 연결의 암호화",
            "Encryption on the way to the mail server"
        ),
        ["Mail:User"] = new("메일 서버 사용자", "User at the mail server"),
        ["Mail:Password"] = new("메일 서버 비밀번호", "Password at the mail server"),
        ["Mail:From"] = new("보내는 주소", "Sender of all letters"),
        ["Mail:PickupFolder"] = new(
            "메일 서버가 없을 때 메일을 저장하는 폴더",
            "Folder of letters while there is no server"
        ),
        ["Mail:Hold"] = new("메일을 보내지 않고 보관하는지", "Whether letters are held back"),
        ["Mail:TrustedCertificate"] = new(
            "따로 믿는 메일 서버 인증서의 지문",
            "Fingerprint of a mail server's certificate that is trusted"
        ),
        ["Workflows:SecondApproval"] = new(
            "워크플로를 게시하려면 다른 총괄 담당자의 승인이 필요한지",
            "Whether a workflow is published only once another coordinator has approved it"
        ),
        ["WorkflowHttp:AllowedHosts"] = new(
            "워크플로가 호출할 수 있는 호스트",
            "Hosts that workflows may call"
        ),
        ["WorkflowHttp:TimeoutSeconds"] = new(
            "워크플로 호출의 제한 시간(초)",
            "How long a workflow's call may take, in seconds"
        ),
        ["WorkflowHttp:LargestKilobytes"] = new(
            "워크플로가 주고받는 내용의 최대 크기(KB)",
            "Largest answer or request of a workflow, in kilobytes"
        ),
        ["WorkflowHttp:AnonymousEndpoints"] = new(
            "로그인 없는 워크플로 주소 허용",
            "Whether addresses of workflows may be called without signing in"
        ),
        ["Uploads:LargestFileMegabytes"] = new(
            "첨부 파일의 최대 크기(MB)",
            "Largest attachment, in megabytes"
        ),
        ["Uploads:MostFilesPerTask"] = new(
            "과제 하나의 최대 첨부 수",
            "Most attachments of a task"
        ),
        ["Site:Production"] = new(
            "약한 설정이면 시작하지 않는지",
            "Whether weak settings stop the start"
        ),
        ["Site:Address"] = new("접속을 받는 IP 주소", "IP address it listens on"),
        ["Site:RequireHttps"] = new(
            "https로만 접속하게 하는지(프록시 뒤)",
            "Whether only https is served, behind a proxy"
        ),
        ["Site:TrustedProxies"] = new("믿는 프록시 주소", "Proxies whose word is believed"),
        ["Site:Certificate:File"] = new("https 인증서 파일", "File of the site's certificate"),
        ["Site:Certificate:KeyFile"] = new("인증서 개인 키 파일", "File of its private key"),
        ["Site:Certificate:Password"] = new(
            "인증서 파일 비밀번호",
            "Password of the certificate's file"
        ),
        ["Site:SignInsPerMinute"] = new(
            "주소 하나가 1분에 로그인을 시도할 수 있는 횟수",
            "Sign-ins that one address may try per minute"
        ),
        ["Session:IdleMinutes"] = new(
            "쓰지 않으면 로그아웃되는 시간(분)",
            "Minutes without use after which a session ends"
        ),
        ["Session:FailuresBeforeLock"] = new(
            "계정이 잠기는 로그인 실패 횟수",
            "Failures after which an account is locked"
        ),
        ["Session:LockMinutes"] = new("계정이 잠겨 있는 시간(분)", "Minutes that it stays locked"),
        ["OpenIdConnect:Authority"] = new(
            "기관 계정 서버(OpenID Connect). 비어 있으면 쓰지 않습니다.",
            "Provider of the organisation's accounts (OpenID Connect); empty: off"
        ),
        ["OpenIdConnect:ClientId"] = new(
            "그 서버에 등록된 이 시스템의 이름",
            "This site's name at the provider"
        ),
        ["OpenIdConnect:ClientSecret"] = new(
            "그 서버에 등록된 비밀 값",
            "This site's secret at the provider"
        ),
        ["OpenIdConnect:NameKo"] = new("로그인 단추의 국문 이름", "What the button says in Korean"),
        ["OpenIdConnect:NameEn"] = new(
            "로그인 단추의 영문 이름",
            "What the button says in English"
        ),
        ["OpenIdConnect:Scopes"] = new("요청하는 범위", "What is asked for"),
        ["OpenIdConnect:PersonClaim"] = new(
            "사람을 찾는 전자우편 주소가 든 항목",
            "The claim with the address by which people are found"
        ),
        ["OpenIdConnect:RequireVerifiedEmail"] = new(
            "확인된 주소만 받는지",
            "Whether only verified addresses count"
        ),
        ["Telemetry:OtlpEndpoint"] = new(
            "추적과 지표를 보내는 곳. 비어 있으면 보내지 않습니다.",
            "Where traces and metrics go; empty: off"
        ),
        ["Telemetry:Protocol"] = new("보내는 방식", "How they are sent"),
        ["Telemetry:ServiceName"] = new(
            "그곳에서 쓰는 이름",
            "What this installation is called there"
        ),
        ["Telemetry:TracedShare"] = new(
            "추적하는 요청의 비율",
            "Share of requests that are traced"
        ),
        ["Log:Json"] = new("로그를 JSON으로 쓰는지", "Whether the log is written as JSON"),
        ["Log:Console"] = new(
            "콘솔에 보이는 가장 낮은 수준",
            "The least level that the console shows"
        ),
        ["Pump:SweepSeconds"] = new(
            "기한이 된 일을 살피는 간격(초)",
            "Seconds between two looks for due work"
        ),
        ["Demo:Start"] = new("시연 시계의 처음 시각", "Where the demo's clock stands at first"),
        ["Demo:Seed"] = new("시연 자료를 만드는 수", "Seed of the demo's people and plans"),
        ["Demo:Others"] = new(
            "시연에서 다른 기관 사람들이 일하는 방식",
            "How other institutions' people act in the demo"
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a setting means.</summary>
    public static LocalizedText MeaningOf(string name) =>
        Meanings.GetValueOrDefault(name) ?? LocalizedText.Same(name);

    /// <summary>Where a value came from.</summary>
    public static LocalizedText Of(EffectiveSetting setting) =>
        setting.Origin switch
        {
            SettingOrigin.File => new($"파일 {setting.Where}", $"file {setting.Where}"),
            SettingOrigin.Environment => new(
                $"환경 변수 {setting.Where}",
                $"variable {setting.Where}"
            ),
            SettingOrigin.Start => new("시작 명령", "the start"),
            _ => new("기본값", "default"),
        };
}

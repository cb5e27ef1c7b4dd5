using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Inputs, outputs and outcomes that Elsa's HTTP activities share.</summary>
internal static class HttpTexts
{
    public const string UriType = "UnregisteredClrType:System.Uri, System.Private.Uri";

    public const string Unmatched = "Unmatched status code";
    public const string NotConnected = "Failed to connect";
    public const string TimedOut = "Timeout";

    public static readonly Label Category = new("HTTP", "HTTP 통신");
    public static readonly Label Security = new("Security", "보안");
    public static readonly Label Advanced = new("Advanced", "고급");

    private static readonly string[] ContentTypes =
    [
        "",
        "application/json",
        "application/soap+xml",
        "application/x-www-form-urlencoded",
        "application/xml",
        "text/html",
        "text/json",
        "text/plain",
        "text/richtext",
        "text/xml",
    ];

    public static readonly InputDescriptor ExpectedStatusCodes = new(
        "ExpectedStatusCodes",
        "List<Int32>",
        new Label("Expected Status Codes", "예상 상태 코드"),
        new Label(
            "Status codes with an outcome of their own.",
            "각각의 결과로 나뉘는 상태 코드입니다."
        )
    )
    {
        UiHint = "multitext",
        DefaultValue = new[] { 200 },
    };

    public static readonly InputDescriptor Authorization = new(
        "Authorization",
        "String",
        new Label("Authorization", "인증"),
        new Label(
            "Value of the Authorization header; kept out of the journal.",
            "Authorization 헤더의 값이며 기록에 남지 않습니다."
        )
    )
    {
        Category = Security,
        IsSensitive = true,
    };

    public static readonly InputDescriptor Unvalidated = new(
        "DisableAuthorizationHeaderValidation",
        "Boolean",
        new Label("Disable Authorization Header Validation", "인증 헤더 검사 안 함"),
        new Label("Sends the Authorization value as it is.", "Authorization 값을 그대로 보냅니다.")
    )
    {
        UiHint = "checkbox",
        Category = Security,
    };

    public static readonly InputDescriptor RequestHeaders = Headers(
        "RequestHeaders",
        new Label("Request Headers", "요청 헤더"),
        new Label("Headers to send along.", "함께 보낼 헤더입니다.")
    );

    public static readonly InputDescriptor EnableResiliency = new(
        "EnableResiliency",
        "Boolean",
        new Label("Enable Resiliency", "자동 재시도"),
        new Label(
            "Kept for files of Elsa; a call is repeated by a transition or a loop.",
            "Elsa 파일과의 호환을 위한 항목입니다. 재시도는 흐름으로 표현합니다."
        )
    )
    {
        UiHint = "checkbox",
    };

    public static readonly OutputDescriptor StatusCode = new(
        "StatusCode",
        "Int32",
        new Label("Status Code", "상태 코드"),
        new Label("The HTTP response status code.", "HTTP 응답 상태 코드입니다.")
    );

    public static InputDescriptor Url() =>
        new(
            "Url",
            UriType,
            new Label("Url", "주소"),
            new Label(
                "Absolute address; its host must be allowed by the site's settings.",
                "절대 주소이며, 사이트 설정에서 허용한 호스트여야 합니다."
            )
        )
        {
            IsRequired = true,
        };

    public static InputDescriptor Method(params string[] methods) =>
        new(
            "Method",
            "String",
            new Label("Method", "방식"),
            new Label("The HTTP method.", "HTTP 방식입니다.")
        )
        {
            UiHint = "dropdown",
            Options = ElsaCategories.Choices(methods),
            DefaultValue = "GET",
        };

    public static InputDescriptor Content(string description, string ko) =>
        new("Content", "Object", new Label("Content", "내용"), new Label(description, ko));

    public static InputDescriptor ContentType(string name, string description, string ko) =>
        new(name, "String", new Label("Content Type", "내용 형식"), new Label(description, ko))
        {
            UiHint = "dropdown",
            Options = ElsaCategories.Choices(ContentTypes),
        };

    public static InputDescriptor Headers(string name, Label display, Label description) =>
        new(name, "HttpHeaders", display, description)
        {
            UiHint = "json-editor",
            Category = Advanced,
        };

    public static OutputDescriptor Output(string name, string type, Label display, Label hint) =>
        new(name, type, display, hint);
}

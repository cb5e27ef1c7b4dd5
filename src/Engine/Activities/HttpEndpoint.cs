using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>
/// Waits for a request to an address below <c>/workflows/</c>, or starts the workflow with it (<c>Elsa.HttpEndpoint</c>). Credentials of the
/// request never come into the workflow. A request that breaks a limit is refused before the workflow hears of it, unless its outcome is
/// exposed; Elsa starts the instance and leaves it behind.
/// </summary>
public sealed class HttpEndpoint : Activity, ITriggerActivity
{
    private static readonly Label Upload = new("Upload", "올리기");
    private static readonly Label Outcomes = new("Outcomes", "결과");

    private static readonly (string Input, HttpFault Fault, string Outcome)[] Faults =
    [
        ("ExposeRequestTooLargeOutcome", HttpFault.RequestTooLarge, "Request too large"),
        ("ExposeFileTooLargeOutcome", HttpFault.FileTooLarge, "File too large"),
        (
            "ExposeInvalidFileExtensionOutcome",
            HttpFault.InvalidFileExtension,
            "Invalid file extension"
        ),
        ("ExposeInvalidFileMimeTypeOutcome", HttpFault.InvalidFileType, "Invalid file MIME type"),
    ];

    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.HttpEndpoint",
        Category = HttpTexts.Category,
        DisplayName = new Label("HTTP Endpoint", "HTTP 주소"),
        Description = new Label(
            "Waits for a request to an address, or starts the workflow with it.",
            "주소로 오는 요청을 기다리거나, 그 요청으로 워크플로를 시작합니다."
        ),
        Kind = ActivityKind.Trigger,
        Inputs =
        [
            new InputDescriptor(
                "Path",
                "String",
                new Label("Path", "경로"),
                new Label(
                    "Below /workflows/; {name} takes one part of the address.",
                    "/workflows/ 아래의 경로이며, {이름}은 주소의 한 부분을 받습니다."
                )
            )
            {
                IsRequired = true,
            },
            new InputDescriptor(
                "SupportedMethods",
                "List<String>",
                new Label("Supported Methods", "받는 방식"),
                new Label(
                    "HTTP methods; GET where none is chosen.",
                    "HTTP 방식이며, 고르지 않으면 GET입니다."
                )
            )
            {
                UiHint = "checklist",
                Options = ElsaCategories.Choices("GET", "POST", "PUT", "HEAD", "DELETE"),
            },
            Input(
                "Authorize",
                "Boolean",
                HttpTexts.Security,
                "checkbox",
                "인증 필요",
                "Only people who are signed in and programs with a token.",
                "로그인한 사람과 토큰을 가진 프로그램만 받습니다."
            ),
            Input(
                "Policy",
                "String",
                HttpTexts.Security,
                "singleline",
                "정책",
                "Name of a role that the caller must hold.",
                "요청하는 사람이 맡고 있어야 하는 역할의 이름입니다."
            ),
            Input(
                "RequestTimeout",
                "TimeSpan",
                Upload,
                "singleline",
                "시간 제한",
                "How long the request may take.",
                "요청을 처리할 수 있는 시간입니다."
            ),
            Input(
                "RequestSizeLimit",
                "Int64",
                Upload,
                "singleline",
                "요청 크기 제한",
                "Bytes of the whole request.",
                "요청 전체의 바이트 수입니다."
            ),
            Input(
                "FileSizeLimit",
                "Int64",
                Upload,
                "singleline",
                "파일 크기 제한",
                "Bytes of one file.",
                "파일 하나의 바이트 수입니다."
            ),
            Input(
                "AllowedFileExtensions",
                "List<String>",
                Upload,
                "multitext",
                "허용 확장자",
                "Only these; all where empty.",
                "이 확장자만 받으며, 비우면 모두 받습니다."
            ),
            Input(
                "BlockedFileExtensions",
                "List<String>",
                Upload,
                "multitext",
                "금지 확장자",
                "Never these.",
                "받지 않는 확장자입니다."
            ),
            Input(
                "AllowedMimeTypes",
                "List<String>",
                Upload,
                "multitext",
                "허용 형식",
                "Only these types; all where empty.",
                "이 형식만 받으며, 비우면 모두 받습니다."
            ),
            .. Faults.Select(f =>
                Input(
                    f.Input,
                    "Boolean",
                    Outcomes,
                    "checkbox",
                    f.Outcome,
                    $"Leaves on \"{f.Outcome}\" instead of refusing.",
                    $"거절하지 않고 \"{f.Outcome}\" 결과로 나갑니다."
                ) with
                {
                    IsWrapped = false,
                }
            ),
        ],
        Outputs =
        [
            Output("ParsedContent", "Object", "읽은 내용"),
            Output("Files", "FormFile[]", "파일들"),
            Output("File", "FormFile", "파일"),
            Output("RouteData", "ObjectDictionary", "경로 값"),
            Output("QueryStringData", "ObjectDictionary", "질의 값"),
            Output("Headers", "ObjectDictionary", "헤더"),
            Output("Result", "HttpRequest", "요청"),
        ],
    };

    public IEnumerable<TriggerRequest> Triggers(TriggerContext context)
    {
        var path = HttpRoutes.Normalise(context.Get<string>("Path") ?? "");
        if (path.Length == 0)
            throw new InputUnreadableException(
                "Trigger.Unreadable",
                $"'{context.Node.DisplayText}' ({context.Node.Id}) has no path."
            );
        var listener = EngineJson.From(Listener(context.Get));
        return Methods(context.Get<List<string>>("SupportedMethods"))
            .Select(method => new TriggerRequest
            {
                StimulusKey = WaitKeys.Http(method, path),
                Payload = listener,
            });
    }

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        var path = HttpRoutes.Normalise(context.Get<string>("Path") ?? "");
        var outcome = Outcome.Stay();
        foreach (var method in Methods(context.Get<List<string>>("SupportedMethods")))
            outcome = outcome.AndWaitFor(
                (
                    BookmarkRequest.On("request", WaitKeys.Http(method, path)) with
                    {
                        AcceptsEarly = false,
                    }
                ).With(Listener(context.Get))
            );
        return new(outcome);
    }

    public override ValueTask<ActivityOutcome> ResumeAsync(
        ActivityContext context,
        Resumption resumption,
        CancellationToken cancellation
    )
    {
        var request =
            resumption.PayloadAs<HttpArrival>()
            ?? throw new InvalidOperationException("A request carries itself.");
        var fault = Faults.FirstOrDefault(f => f.Fault == request.Fault);
        var outcome = fault.Outcome is null ? Outcome.Done() : Outcome.Complete(fault.Outcome);
        var file =
            request.Files.ValueKind == JsonValueKind.Array && request.Files.GetArrayLength() > 0
                ? request.Files[0]
                : EngineJson.Null;
        return new(
            outcome
                .WithOutput("RouteData", request.Route)
                .WithOutput("QueryStringData", request.Query)
                .WithOutput("Headers", request.Headers)
                .WithOutput("ParsedContent", request.Content)
                .WithOutput("Files", request.Files)
                .WithOutput("File", file)
                .WithOutput("Result", new { request.Method, request.Path })
        );
    }

    private static string[] Methods(List<string>? chosen) =>
        chosen is { Count: > 0 }
            ? [.. chosen.Select(m => m.ToUpperInvariant()).Distinct(StringComparer.Ordinal)]
            : ["GET"];

    private static HttpListener Listener(Func<string, JsonElement> get)
    {
        return new HttpListener
        {
            Authorize = IsOn(get("Authorize")),
            Policy = Text(get("Policy")),
            Timeout = EngineJson.Read<TimeSpan?>(get("RequestTimeout")),
            RequestSize = EngineJson.Read<long?>(get("RequestSizeLimit")),
            FileSize = EngineJson.Read<long?>(get("FileSizeLimit")),
            AllowedExtensions = EngineJson.Read<string[]>(get("AllowedFileExtensions")) ?? [],
            BlockedExtensions = EngineJson.Read<string[]>(get("BlockedFileExtensions")) ?? [],
            AllowedTypes = EngineJson.Read<string[]>(get("AllowedMimeTypes")) ?? [],
            Exposed = [.. Faults.Where(f => IsOn(get(f.Input))).Select(f => f.Fault)],
        };
    }

    private static bool IsOn(JsonElement value) =>
        value.ValueKind == JsonValueKind.True
        || (
            value.ValueKind == JsonValueKind.String
            && bool.TryParse(value.GetString(), out var said)
            && said
        );

    private static string Text(JsonElement value) =>
        value.ValueKind == JsonValueKind.String ? value.GetString()! : "";

    private static InputDescriptor Input(
        string name,
        string type,
        Label category,
        string hint,
        string ko,
        string description,
        string descriptionKo
    ) =>
        new(name, type, new Label(name, ko), new Label(description, descriptionKo))
        {
            UiHint = hint,
            Category = category,
        };

    private static OutputDescriptor Output(string name, string type, string ko) =>
        HttpTexts.Output(
            name,
            type,
            new Label(name, ko),
            new Label("As it came.", "받은 그대로입니다.")
        );
}

using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Activities;

/// <summary>
/// Downloads a file (<c>Elsa.DownloadHttpFile</c>). Outcomes as those of <see cref="FlowSendHttpRequest"/>. The file is a value with name,
/// type and base64 content, so that it outlives the burst; the site's setting limits its size.
/// </summary>
public sealed class DownloadHttpFile() : HttpSending("RequestContentType", wantsBytes: true)
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.DownloadHttpFile",
        Category = HttpTexts.Category,
        DisplayName = new Label("Download File", "파일 내려받기"),
        Description = new Label("Downloads a file from a URL.", "주소에서 파일을 내려받습니다."),
        Kind = ActivityKind.Task,
        Inputs =
        [
            HttpTexts.Url(),
            HttpTexts.Method("GET", "POST", "PUT"),
            HttpTexts.ExpectedStatusCodes,
            HttpTexts.Content(
                "What to send: a text as it is, a file, or a value as JSON.",
                "보낼 내용입니다. 글은 그대로, 파일은 그 자료로, 값은 JSON으로 보냅니다."
            ),
            HttpTexts.ContentType(
                "RequestContentType",
                "The content type to send.",
                "보낼 내용의 형식입니다."
            ),
            HttpTexts.Authorization,
            HttpTexts.Unvalidated,
            HttpTexts.RequestHeaders,
        ],
        Outputs =
        [
            Output("Response", "HttpResponseMessage", "응답"),
            HttpTexts.StatusCode,
            Output("ResponseContentStream", "Stream", "응답 내용"),
            Output("ResponseContentBytes", "ByteArray", "응답 바이트"),
            Output("ResponseHeaders", "HttpHeaders", "응답 헤더"),
            Output("ResponseContentHeaders", "HttpHeaders", "응답 내용 헤더"),
            Output("Result", "HttpFile", "파일"),
        ],
    };

    private protected override ActivityOutcome Answered(ActivityContext context, HttpAnswer answer)
    {
        HttpFile? file =
            answer.Content.Length == 0
                ? null
                : new HttpFile(
                    answer.FileName.Length > 0 ? answer.FileName : "file.dat",
                    answer.ContentType,
                    answer.Content,
                    answer.Headers.TryGetValue("ETag", out var tags) && tags.Count > 0
                        ? tags[0]
                        : ""
                );
        var content = answer
            .Headers.Where(h => h.Key.StartsWith("Content-", StringComparison.OrdinalIgnoreCase))
            .ToDictionary(h => h.Key, h => h.Value, StringComparer.OrdinalIgnoreCase);
        return ByCode(context, answer.StatusCode)
            .WithOutput("StatusCode", answer.StatusCode)
            .WithOutput("Response", new { answer.StatusCode, answer.ContentType })
            .WithOutput("ResponseHeaders", answer.Headers)
            .WithOutput("ResponseContentHeaders", content)
            .WithOutput("ResponseContentBytes", file?.Content)
            .WithOutput("Result", file);
    }

    private static OutputDescriptor Output(string name, string type, string ko) =>
        HttpTexts.Output(
            name,
            type,
            new Label(name, ko),
            new Label("As it came.", "받은 그대로입니다.")
        );
}

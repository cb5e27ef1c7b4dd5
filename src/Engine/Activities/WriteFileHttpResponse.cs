using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Answers the request that set the burst off with a file, or with several in a ZIP (<c>Elsa.WriteFileHttpResponse</c>).</summary>
public sealed class WriteFileHttpResponse : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.WriteFileHttpResponse",
        Category = HttpTexts.Category,
        DisplayName = new Label("HTTP File Response", "HTTP 파일 응답"),
        Description = new Label(
            "Answers with a file, or with several in a ZIP.",
            "파일로 응답하며, 여럿이면 ZIP으로 묶습니다."
        ),
        Inputs =
        [
            Text(
                "ContentType",
                "내용 형식",
                "Empty: the type of the file.",
                "비우면 파일의 형식을 씁니다."
            ),
            Text(
                "Filename",
                "파일 이름",
                "Empty: the name of the file.",
                "비우면 파일의 이름을 씁니다."
            ),
            Text(
                "EntityTag",
                "엔터티 태그",
                "Empty: the tag of the file.",
                "비우면 파일의 태그를 씁니다."
            ),
            HttpTexts.Content(
                "A file, a text, or a list of these.",
                "파일이나 글, 또는 그 목록입니다."
            ),
            new InputDescriptor(
                "EnableResumableDownloads",
                "Boolean",
                new Label("Enable Resumable Downloads", "이어받기"),
                new Label(
                    "Kept for files of Elsa; files here are small enough to come at once.",
                    "Elsa 파일과의 호환을 위한 항목입니다."
                )
            )
            {
                UiHint = "checkbox",
            },
            Text(
                "DownloadCorrelationId",
                "내려받기 ID",
                "Kept for files of Elsa.",
                "Elsa 파일과의 호환을 위한 항목입니다."
            ),
        ],
    };

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        if (WriteHttpResponse.Exchange(context) is not { } exchange)
            return new(WriteHttpResponse.NobodyWaits());
        var content = context.Get("Content");
        HttpFile[] files =
            content.ValueKind == JsonValueKind.Array ? [.. content.EnumerateArray().Select(File)]
            : content.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined ? []
            : [File(content, 0)];
        if (files.Length == 0)
        {
            exchange.Reply(new HttpReply(404));
            return new(Outcome.Done());
        }

        var file = files.Length == 1 ? files[0] : Zip(files, context.Now);
        var name = Given(context, "Filename") ?? file.Filename;
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase)
        {
            ["Content-Disposition"] =
            [
                $"attachment; filename*=UTF-8''{Uri.EscapeDataString(name)}",
            ],
        };
        if ((Given(context, "EntityTag") ?? file.ETag) is { Length: > 0 } tag)
            headers["ETag"] =
            [
                tag.StartsWith('"') || tag.StartsWith("W/", StringComparison.Ordinal)
                    ? tag
                    : $"\"{tag}\"",
            ];
        exchange.Reply(
            new HttpReply(200)
            {
                Headers = headers,
                ContentType =
                    Given(context, "ContentType")
                    ?? (
                        file.ContentType.Length > 0 ? file.ContentType : "application/octet-stream"
                    ),
                Body = file.Content,
                IsBase64 = true,
            }
        );
        return new(Outcome.Done());
    }

    private static string? Given(ActivityContext context, string input) =>
        context.Get<string>(input) is { Length: > 0 } given ? given : null;

    private static HttpFile File(JsonElement value, int index) =>
        HttpFile.From(value)
        ?? new HttpFile(
            string.Create(
                CultureInfo.InvariantCulture,
                $"file{index + 1}.{(value.ValueKind == JsonValueKind.String ? "txt" : "json")}"
            ),
            value.ValueKind == JsonValueKind.String ? "text/plain" : "application/json",
            Convert.ToBase64String(
                Encoding.UTF8.GetBytes(
                    value.ValueKind == JsonValueKind.String
                        ? value.GetString()!
                        : value.GetRawText()
                )
            )
        );

    private static HttpFile Zip(HttpFile[] files, DateTimeOffset now)
    {
        using MemoryStream packed = new();
        using (ZipArchive zip = new(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
            for (var i = 0; i < files.Length; i++)
            {
                var name = Path.GetFileName(files[i].Filename);
                if (!names.Add(name))
                    name = string.Create(CultureInfo.InvariantCulture, $"{i + 1}-{name}");
                var entry = zip.CreateEntry(name);
                entry.LastWriteTime = now;
                using var stream = entry.Open();
                stream.Write(Convert.FromBase64String(files[i].Content));
            }
        }

        return new HttpFile(
            "download.zip",
            "application/zip",
            Convert.ToBase64String(packed.ToArray())
        );
    }

    private static InputDescriptor Text(string name, string ko, string hint, string hintKo) =>
        new(name, "String", new Label(name, ko), new Label(hint, hintKo));
}

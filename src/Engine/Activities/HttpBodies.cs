using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Activities;

/// <summary>Contents of requests and responses, to and from the values of workflows.</summary>
internal static class HttpBodies
{
    /// <summary>A call from the inputs of an activity.</summary>
    /// <exception cref="InputUnreadableException">The address, a header or the content can't be sent.</exception>
    public static HttpCall Call(ActivityContext context, string contentTypeInput, bool wantsBytes)
    {
        var url = context.Get<string>("Url") ?? "";
        if (
            !Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Scheme is not ("http" or "https")
        )
            throw new InputUnreadableException(
                "Http.NoAddress",
                $"'{url}' of '{context.Node.DisplayText}' is not an absolute address of http or https."
            );
        var headers = Headers(context.Get("RequestHeaders"));
        if (context.Get<string>("Authorization") is { Length: > 0 } authorization)
            headers["Authorization"] = [authorization];
        var (body, type, isBase64) = Body(
            context.Get("Content"),
            context.Get<string>(contentTypeInput) ?? ""
        );
        return new HttpCall
        {
            Key = context.KeyFor("request"),
            Method = (context.Get<string>("Method") ?? "GET").ToUpperInvariant(),
            Url = address.AbsoluteUri,
            Headers = headers,
            ContentType = body is null ? "" : type,
            Body = body,
            IsBase64 = isBase64,
            WantsBytes = wantsBytes,
        };
    }

    /// <summary>Headers as written: <c>{"X-Name": "value"}</c> or lists of values.</summary>
    public static Dictionary<string, IReadOnlyList<string>> Headers(JsonElement written)
    {
        Dictionary<string, IReadOnlyList<string>> headers = new(StringComparer.OrdinalIgnoreCase);
        if (written.ValueKind == JsonValueKind.String)
        {
            var text = written.GetString()!.Trim();
            if (text.Length == 0)
                return headers;
            try
            {
                written = JsonSerializer.Deserialize<JsonElement>(text, EngineJson.Options);
            }
            catch (JsonException unreadable)
            {
                throw new InputUnreadableException(
                    "Input.Unreadable",
                    $"The headers are no JSON object: {unreadable.Message}",
                    unreadable
                );
            }
        }

        if (written.ValueKind != JsonValueKind.Object)
            return headers;
        foreach (var header in written.EnumerateObject())
        {
            string[] values =
                header.Value.ValueKind == JsonValueKind.Array
                    ? [.. header.Value.EnumerateArray().Select(Text)]
                    : [Text(header.Value)];
            if (
                header.Name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c == ':')
                || values.Any(v => v.Any(char.IsControl))
            )
                throw new InputUnreadableException(
                    "Http.BadHeader",
                    $"The header '{header.Name}' has characters that no header may have."
                );
            headers[header.Name] = values;
        }

        return headers;
    }

    /// <summary>Content to send: text as it is, a file by its bytes, anything else as JSON or, where asked for, as a form.</summary>
    public static (string? Body, string ContentType, bool IsBase64) Body(
        JsonElement content,
        string type
    )
    {
        if (content.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
            return (null, type, false);
        if (content.ValueKind == JsonValueKind.String)
            return (content.GetString(), type.Length > 0 ? type : "text/plain", false);
        if (HttpFile.From(content) is { } file)
            return (
                file.Content,
                type.Length > 0 ? type
                : file.ContentType.Length > 0 ? file.ContentType
                : "application/octet-stream",
                true
            );
        if (
            type == "application/x-www-form-urlencoded"
            && content.ValueKind == JsonValueKind.Object
        )
            return (
                string.Join(
                    '&',
                    content
                        .EnumerateObject()
                        .Select(m =>
                            Uri.EscapeDataString(m.Name) + "=" + Uri.EscapeDataString(Text(m.Value))
                        )
                ),
                type,
                false
            );
        return (content.GetRawText(), type.Length > 0 ? type : "application/json", false);
    }

    /// <summary>Content that came: JSON as a value, anything else as text; null where there is none.</summary>
    public static JsonElement Parse(string content, string contentType)
    {
        if (content.Length == 0)
            return EngineJson.Null;
        if (
            contentType is "application/json" or "text/json"
            || contentType.EndsWith("+json", StringComparison.Ordinal)
        )
        {
            try
            {
                return JsonSerializer.Deserialize<JsonElement>(content, EngineJson.Options);
            }
            catch (JsonException)
            {
                return EngineJson.From(content);
            }
        }

        return EngineJson.From(content);
    }

    private static string Text(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.String => value.GetString()!,
            JsonValueKind.Null => "",
            _ => value.GetRawText(),
        };
}

/// <summary>A file as a value of a workflow (Elsa's <c>HttpFile</c>, which never leaves its burst there).</summary>
/// <param name="Filename">Its name.</param>
/// <param name="ContentType">Media type; empty where unknown.</param>
/// <param name="Content">Its bytes, as base64.</param>
/// <param name="ETag">Entity tag; empty where there is none.</param>
internal sealed record HttpFile(
    string Filename,
    string ContentType,
    string Content,
    string ETag = ""
)
{
    /// <summary>The value as a file; null where it is something else.</summary>
    public static HttpFile? From(JsonElement value)
    {
        if (
            value.ValueKind != JsonValueKind.Object
            || Member(value, "filename") is not { } name
            || Member(value, "content") is not { } content
        )
            return null;
        return Convert.TryFromBase64String(content, new byte[content.Length], out _)
            ? new HttpFile(
                name,
                Member(value, "contentType") ?? "",
                content,
                Member(value, "eTag") ?? ""
            )
            : null;
    }

    private static string? Member(JsonElement value, string name) =>
        value.TryGetProperty(name, out var member) && member.ValueKind == JsonValueKind.String
            ? member.GetString()
            : null;
}

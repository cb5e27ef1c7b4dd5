using System.Text;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace Ipses.Web.WorkflowAddresses;

/// <summary>Reads a request for a workflow within the limits of its address: what is too large is not kept.</summary>
internal static class RequestReading
{
    /// <summary>What says who somebody is never becomes a value of a workflow.</summary>
    private static readonly HashSet<string> Credentials = new(StringComparer.OrdinalIgnoreCase)
    {
        HeaderNames.Authorization,
        HeaderNames.Cookie,
        HeaderNames.ProxyAuthorization,
        "RequestVerificationToken",
    };

    internal static async Task<HttpArrival> ReadAsync(
        HttpRequest request,
        string path,
        HttpListener listener,
        long most,
        CancellationToken cancellation
    )
    {
        HttpArrival arrival = new()
        {
            Method = request.Method,
            Path = path,
            Query = Values(request.Query),
            Headers = Values(request.Headers.Where(header => !Credentials.Contains(header.Key))),
        };
        long limit = Math.Min(listener.RequestSize ?? most, most);
        using MemoryStream body = new();
        if (!await CopyAsync(request, body, limit, cancellation))
        {
            return arrival with { Fault = HttpFault.RequestTooLarge };
        }

        body.Position = 0;
        return request.HasFormContentType
            ? await ReadFormAsync(request, body, arrival, listener, cancellation)
            : arrival with
            {
                Content = Parse(
                    Encoding.UTF8.GetString(body.GetBuffer().AsSpan(0, (int)body.Length)),
                    request.ContentType
                ),
            };
    }

    /// <summary>False where the body is larger than the limit; no more than that is read.</summary>
    private static async Task<bool> CopyAsync(
        HttpRequest request,
        MemoryStream body,
        long limit,
        CancellationToken cancellation
    )
    {
        if (request.ContentLength > limit)
        {
            return false;
        }

        byte[] piece = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(piece, cancellation)) > 0)
        {
            if (body.Length + read > limit)
            {
                return false;
            }

            body.Write(piece, 0, read);
        }

        return true;
    }

    private static async Task<HttpArrival> ReadFormAsync(
        HttpRequest request,
        MemoryStream body,
        HttpArrival arrival,
        HttpListener listener,
        CancellationToken cancellation
    )
    {
        request.Body = body;
        FormFeature reading = new(request, new FormOptions { BufferBody = false });
        IFormCollection form = await reading.ReadFormAsync(cancellation);
        List<object> files = [];
        foreach (IFormFile file in form.Files)
        {
            if (FaultOf(file, listener) is not HttpFault.None and var fault)
            {
                return arrival with { Fault = fault };
            }

            using MemoryStream content = new();
            await file.CopyToAsync(content, cancellation);
            files.Add(
                new
                {
                    Filename = Path.GetFileName(file.FileName),
                    file.ContentType,
                    Content = Convert.ToBase64String(content.ToArray()),
                }
            );
        }

        return arrival with
        {
            Content = EngineJson.From(Values(form)),
            Files = files.Count == 0 ? EngineJson.Null : EngineJson.From(files),
        };
    }

    private static HttpFault FaultOf(IFormFile file, HttpListener listener)
    {
        string extension = Path.GetExtension(file.FileName).TrimStart('.');
        string type = file.ContentType.Split(';')[0].Trim();
        return file.Length > (listener.FileSize ?? long.MaxValue) ? HttpFault.FileTooLarge
            : Names(listener.BlockedExtensions, extension)
            || listener.AllowedExtensions.Count > 0 && !Names(listener.AllowedExtensions, extension)
                ? HttpFault.InvalidFileExtension
            : listener.AllowedTypes.Count > 0
            && !listener.AllowedTypes.Contains(type, StringComparer.OrdinalIgnoreCase)
                ? HttpFault.InvalidFileType
            : HttpFault.None;

        static bool Names(IReadOnlyList<string> extensions, string one) =>
            extensions.Any(listed =>
                listed.Trim().TrimStart('.').Equals(one, StringComparison.OrdinalIgnoreCase)
            );
    }

    /// <summary>JSON as a value, anything else as a text; unreadable JSON is a text, too.</summary>
    private static JsonElement Parse(string content, string? contentType)
    {
        if (content.Length == 0)
        {
            return EngineJson.Null;
        }

        string type = (contentType ?? "").Split(';')[0].Trim();
        bool isJson =
            type.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || type.Equals("text/json", StringComparison.OrdinalIgnoreCase)
            || type.EndsWith("+json", StringComparison.OrdinalIgnoreCase);
        if (!isJson)
        {
            return EngineJson.From(content);
        }

        try
        {
            return JsonSerializer.Deserialize<JsonElement>(content, EngineJson.Options);
        }
        catch (JsonException)
        {
            return EngineJson.From(content);
        }
    }

    private static Dictionary<string, JsonElement> Values(
        IEnumerable<KeyValuePair<string, StringValues>> pairs
    )
    {
        Dictionary<string, JsonElement> values = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string name, StringValues given) in pairs)
        {
            values[name] =
                given.Count == 1 ? EngineJson.From(given[0]) : EngineJson.From(given.ToArray());
        }

        return values;
    }
}

using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>The request that the current unit answers; activities write the answer in the burst that the request sets off.</summary>
public interface IHttpExchange
{
    /// <summary>Whether somebody waits for an answer: not in a burst that anything but a request has set off.</summary>
    bool IsOpen { get; }

    /// <summary>Writes the answer; the last one counts. It leaves when the unit has committed.</summary>
    void Reply(HttpReply reply);
}

/// <summary>An answer to a request.</summary>
/// <param name="StatusCode">HTTP status.</param>
public sealed record HttpReply(int StatusCode)
{
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Empty where there is no content.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Text, or base64 of bytes; null for nothing.</summary>
    public string? Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is base64.</summary>
    public bool IsBase64 { get; init; }
}

/// <summary>What an address of a workflow (<c>Elsa.HttpEndpoint</c>) asks of a request; kept with its trigger or bookmark.</summary>
public sealed record HttpListener
{
    /// <summary>Only somebody who is signed in, or a program with a token.</summary>
    public bool Authorize { get; init; }

    /// <summary>Name of a role that the caller must hold; empty for none.</summary>
    public string Policy { get; init; } = "";

    /// <summary>How long it may take; null for no limit of its own.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Bytes of the whole request; null for the site's limit.</summary>
    public long? RequestSize { get; init; }

    /// <summary>Bytes of one file; null for the limit of the request.</summary>
    public long? FileSize { get; init; }

    public IReadOnlyList<string> AllowedExtensions { get; init; } = [];

    public IReadOnlyList<string> BlockedExtensions { get; init; } = [];

    public IReadOnlyList<string> AllowedTypes { get; init; } = [];

    /// <summary>Faults of a request that are outcomes of the activity; others are refused before the workflow hears of them.</summary>
    public IReadOnlyList<HttpFault> Exposed { get; init; } = [];
}

/// <summary>What may be wrong with a request.</summary>
public enum HttpFault
{
    None,
    RequestTooLarge,
    FileTooLarge,
    InvalidFileExtension,
    InvalidFileType,
}

/// <summary>A request as its workflow sees it; without credentials.</summary>
public sealed record HttpArrival
{
    public required string Method { get; init; }

    /// <summary>Below <c>/workflows/</c>.</summary>
    public required string Path { get; init; }

    public IReadOnlyDictionary<string, string> Route { get; init; } =
        new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);

    /// <summary>A text, or a list of texts where a name comes more than once.</summary>
    public IReadOnlyDictionary<string, JsonElement> Query { get; init; } =
        new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyDictionary<string, JsonElement> Headers { get; init; } =
        new Dictionary<string, JsonElement>(StringComparer.OrdinalIgnoreCase);

    /// <summary>JSON as a value, a form by its fields, anything else as text; null kind for nothing.</summary>
    public JsonElement Content { get; init; } = EngineJson.Null;

    /// <summary>Files of a form: name, type, base64 content.</summary>
    public JsonElement Files { get; init; } = EngineJson.Null;

    /// <summary>What is wrong with it, where the activity wants to know.</summary>
    public HttpFault Fault { get; init; }
}

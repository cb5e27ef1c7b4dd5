namespace Ipses.Engine.Ports;

/// <summary>Which addresses the site allows workflows to call.</summary>
public interface IHttpRules
{
    /// <summary>Why an address may not be called, in one sentence; null where it may. Asks nobody: it only looks at the settings.</summary>
    string? WhyNot(Uri address);
}

/// <summary>A call to make.</summary>
public sealed record HttpCall
{
    /// <summary>The same for every repetition of the call; sent as <c>Idempotency-Key</c>.</summary>
    public required string Key { get; init; }

    public required string Method { get; init; }

    /// <summary>Absolute address.</summary>
    public required string Url { get; init; }

    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Empty where nothing is sent.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>What is sent; null for nothing.</summary>
    public string? Body { get; init; }

    /// <summary>Whether <see cref="Body"/> is base64 of bytes.</summary>
    public bool IsBase64 { get; init; }

    /// <summary>Whether the answer's bytes are wanted, not its text.</summary>
    public bool WantsBytes { get; init; }
}

/// <summary>What came of a call.</summary>
/// <param name="Kind">Whether there is an answer.</param>
/// <param name="StatusCode">HTTP status; 0 where there is no answer.</param>
public sealed record HttpAnswer(HttpAnswerKind Kind, int StatusCode = 0)
{
    /// <summary>Headers of the answer and of its content.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Headers { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.OrdinalIgnoreCase);

    /// <summary>Media type without parameters; empty where there is no content.</summary>
    public string ContentType { get; init; } = "";

    /// <summary>Name of the file, as the answer or the address gives it.</summary>
    public string FileName { get; init; } = "";

    /// <summary>The content as text, or as base64 where bytes were wanted.</summary>
    public string Content { get; init; } = "";

    /// <summary>Why there is no answer; empty where there is one.</summary>
    public string Error { get; init; } = "";
}

/// <summary>How a call ended.</summary>
public enum HttpAnswerKind
{
    Answered,

    /// <summary>No connection, or one that may not be made.</summary>
    NotConnected,

    TimedOut,

    /// <summary>The answer is larger than accepted.</summary>
    TooLarge,
}

namespace Ipses.Web.Api;

/// <summary>What a command's sender is answered.</summary>
/// <param name="Status">HTTP status.</param>
/// <param name="Body">What came of it; null where there is nothing to say.</param>
/// <param name="Location">Where what was made lies; null where nothing was.</param>
public sealed record ApiReply(int Status, object? Body, string? Location = null)
{
    /// <summary>Done; there is nothing to say.</summary>
    public static ApiReply Done { get; } = new(StatusCodes.Status204NoContent, null);

    /// <summary>The same without what is shown once only; null where it may be kept for a day as it is.</summary>
    public object? ToKeep { get; private init; }

    /// <summary>Done, with what came of it.</summary>
    public static ApiReply With(object body) => new(StatusCodes.Status200OK, body);

    /// <summary>Something was made.</summary>
    /// <param name="location">Where it lies, below the version's root.</param>
    public static ApiReply Created(string location, object body) =>
        new(StatusCodes.Status201Created, body, Access.ApiPaths.V1 + location);

    /// <summary>Something was made, with a secret that a repetition of the request is not told again.</summary>
    public static ApiReply CreatedOnce(string location, object body, object toKeep) =>
        Created(location, body) with
        {
            ToKeep = toKeep,
        };
}

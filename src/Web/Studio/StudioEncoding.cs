using Microsoft.Net.Http.Headers;

namespace Ipses.Web.Studio;

/// <summary>A compressed form in which a file lies beside itself.</summary>
/// <param name="Name">What HTTP calls it.</param>
/// <param name="Ending">What is appended to the file's name.</param>
internal sealed record StudioEncoding(string Name, string Ending)
{
    /// <summary>Smallest first.</summary>
    private static readonly StudioEncoding[] All = [new("br", ".br"), new("gzip", ".gz")];

    /// <summary>The smallest that the request accepts; null when it wants the file as it is.</summary>
    internal static StudioEncoding? Best(HttpRequest request)
    {
        IList<StringWithQualityHeaderValue> accepted = request.GetTypedHeaders().AcceptEncoding;
        return All.FirstOrDefault(encoding =>
            accepted.Any(one => one.Value == encoding.Name && one.Quality != 0)
        );
    }

    /// <summary>The encoding of a file's name; null for one that lies there as it is.</summary>
    internal static StudioEncoding? Of(string name) =>
        All.FirstOrDefault(encoding => name.EndsWith(encoding.Ending, StringComparison.Ordinal));

    /// <summary>The name without the ending of an encoding.</summary>
    internal static string Plain(string name) =>
        Of(name) is { } encoding ? name[..^encoding.Ending.Length] : name;
}

using System.Globalization;
using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace Ipses.Web.Api;

/// <summary>
/// Entity tags: of what can be changed the version and a hash of what is shown, <c>"34-9f2c…"</c>, else the hash alone. Whether
/// somebody has seen the newest (If-None-Match) goes by the whole, whether they may change it (If-Match) by the version, so
/// that a day's passing makes no conflict.
/// </summary>
public static class EntityTags
{
    private const int HashBytes = 12;

    /// <summary>The tag of an answer.</summary>
    /// <param name="version">Of the document; null for what is only read.</param>
    public static EntityTagHeaderValue Of(ReadOnlySpan<byte> body, int? version)
    {
        string hash = Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, HashBytes));
        return new(
            version is null
                ? $"\"{hash}\""
                : string.Create(CultureInfo.InvariantCulture, $"\"{version}-{hash}\"")
        );
    }

    /// <summary>Whether the reader has this already.</summary>
    public static bool IsKnown(HttpRequest request, EntityTagHeaderValue tag) =>
        request
            .GetTypedHeaders()
            .IfNoneMatch.Any(known =>
                known.Equals(EntityTagHeaderValue.Any)
                || known.Compare(tag, useStrongComparison: false)
            );

    /// <summary>The version that a sender of a command saw; null for <c>*</c> and where nothing is said.</summary>
    /// <param name="unfit">What was sent, where it is no such tag.</param>
    public static int? SeenBy(HttpRequest request, out string? unfit)
    {
        unfit = null;
        string sent = request.Headers.IfMatch.ToString().Trim();
        if (sent is "" or "*")
        {
            return null;
        }

        string version = sent.TrimStart('W', '/').Trim('"').Split('-')[0];
        if (int.TryParse(version, NumberStyles.None, CultureInfo.InvariantCulture, out int seen))
        {
            return seen;
        }

        unfit = sent;
        return null;
    }
}

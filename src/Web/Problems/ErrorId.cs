using System.Diagnostics;

namespace Ipses.Web.Problems;

/// <summary>The id by which a failed request is found in the log.</summary>
public static class ErrorId
{
    /// <summary>The trace id where there is one, else the server's id of the request.</summary>
    public static string Of(HttpContext context) =>
        Activity.Current?.TraceId.ToString() ?? context.TraceIdentifier.Replace(':', '-');
}

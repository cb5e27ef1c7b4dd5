using System.Text;
using Ipses.Engine.Execution;

namespace Ipses.Web.WorkflowAddresses;

/// <summary>Writes what a workflow has answered.</summary>
internal static class ReplyWriting
{
    /// <summary>Headers by which a workflow would speak for the site: sessions, security, the connection.</summary>
    private static readonly HashSet<string> Reserved = new(StringComparer.OrdinalIgnoreCase)
    {
        "Connection",
        "Content-Length",
        "Content-Security-Policy",
        "Content-Type",
        "Clear-Site-Data",
        "Cross-Origin-Opener-Policy",
        "Cross-Origin-Resource-Policy",
        "Date",
        "Keep-Alive",
        "Permissions-Policy",
        "Referrer-Policy",
        "Server",
        "Set-Cookie",
        "Strict-Transport-Security",
        "Trailer",
        "Transfer-Encoding",
        "Upgrade",
        "X-Content-Type-Options",
        "X-Frame-Options",
    };

    internal static async Task WriteAsync(HttpContext context, HttpReply reply)
    {
        HttpResponse response = context.Response;
        response.StatusCode = reply.StatusCode;
        foreach ((string name, IReadOnlyList<string> values) in reply.Headers)
        {
            if (
                !Reserved.Contains(name)
                && !name.StartsWith("Access-Control-", StringComparison.OrdinalIgnoreCase)
            )
            {
                response.Headers[name] = values.ToArray();
            }
        }

        if (reply.Body is not { } body)
        {
            return;
        }

        byte[] bytes = reply.IsBase64
            ? Convert.FromBase64String(body)
            : Encoding.UTF8.GetBytes(body);
        response.ContentType =
            reply.IsBase64
            || reply.ContentType.Contains("charset", StringComparison.OrdinalIgnoreCase)
                ? reply.ContentType
                : reply.ContentType + "; charset=utf-8";
        response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
        {
            await response.Body.WriteAsync(bytes, context.RequestAborted);
        }
    }
}

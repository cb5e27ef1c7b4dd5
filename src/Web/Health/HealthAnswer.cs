using System.Net;
using Ipses.Application.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Access;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Web.Health;

/// <summary>
/// The body of <c>/health/ready</c>: one word for everybody, what each check saw and what to do for those who run the
/// installation, since versions, folders and failures are no stranger's business.
/// </summary>
public static class HealthAnswer
{
    /// <summary>Writes it.</summary>
    public static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        string status = report.Status.ToString();
        await (
            await MayReadDetailsAsync(context)
                ? context.Response.WriteAsJsonAsync(
                    new { status, checks = report.Entries.Select(CheckAnswer.Of) },
                    context.RequestAborted
                )
                : context.Response.WriteAsJsonAsync(new { status }, context.RequestAborted)
        );
    }

    /// <summary>An administrator, or somebody on the machine itself; what a proxy passes on comes from elsewhere.</summary>
    private static async Task<bool> MayReadDetailsAsync(HttpContext context) =>
        context.Connection.RemoteIpAddress is { } address
            && IPAddress.IsLoopback(address)
            && !context.Request.Headers.ContainsKey("X-Forwarded-For")
            && !context.Request.Headers.ContainsKey("Forwarded")
        || await context.RequestServices.GetRequiredService<CurrentReader>().FindAsync()
            is { } reader
            && reader.Roles.Contains(Role.Administrator);

    /// <summary>One check.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Status">Healthy, Degraded or Unhealthy.</param>
    /// <param name="What">What it saw.</param>
    /// <param name="ToDo">What to do about it; null where nothing is wrong.</param>
    private sealed record CheckAnswer(string Name, string Status, string? What, string? ToDo)
    {
        internal static CheckAnswer Of(KeyValuePair<string, HealthReportEntry> check) =>
            new(
                check.Key,
                check.Value.Status.ToString(),
                check.Value.Description,
                Finding.In(check.Value.Data)?.ToDo?.En
            );
    }
}

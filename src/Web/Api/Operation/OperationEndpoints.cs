using System.Globalization;
using Ipses.Application.AccessLog;
using Ipses.Application.AccessLog.ReadAccessLog;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Hosting.Settings;
using Ipses.Web.Health;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace Ipses.Web.Api.Operation;

/// <summary>What administrators and auditors read of the running installation.</summary>
internal static class OperationEndpoints
{
    internal static void MapOperation(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/access-log",
                (
                    HttpContext context,
                    [AsParameters] LogAsked asked,
                    [AsParameters] StretchAsked stretch,
                    ApiCall call
                ) => ReadLogAsync(context, asked, stretch, call)
            )
            .WithTags("Operation")
            .Says(
                "readAccessLog",
                "Who came in, who was refused, who did what when and for whom",
                "The newest first; along the next links everything older is met exactly once, however much is added meanwhile."
            )
            .Shows<AccessLogSeen>();
        api.MapGet(
                "/settings",
                (EffectiveSettings settings, ApiCall call) =>
                    call.Show(settings.List().Select(SettingSeen.Of).ToArray())
            )
            .WithTags("Operation")
            .Says(
                "listSettings",
                "Every setting as this process runs with it; secrets are not told"
            )
            .Shows<IReadOnlyList<SettingSeen>>();
        api.MapGet(
                "/health",
                async (HealthCheckService health, ApiCall call, CancellationToken cancellation) =>
                    call.Show(HealthSeen.Of(await health.CheckHealthAsync(cancellation)))
            )
            .WithTags("Operation")
            .Says("readHealth", "What each check has seen just now, and what to do about it")
            .Shows<HealthSeen>();
    }

    private static async Task<IResult> ReadLogAsync(
        HttpContext context,
        LogAsked asked,
        StretchAsked stretch,
        ApiCall call
    )
    {
        Result<Walk> walk = stretch.Read();
        if (walk.IsRefused)
        {
            return call.Refused(walk.Errors);
        }

        long before = 0;
        if (
            walk.Value.After.Length > 0
            && !long.TryParse(walk.Value.After, CultureInfo.InvariantCulture, out before)
        )
        {
            return call.Refused([ApiTexts.PageUnfit("cursor", stretch.Cursor!)]);
        }

        int limit = walk.Value.Most - 1;
        Result<AccessLogPage> read = await call.FindAsync(
            new ReadAccessLog(asked.Person, asked.From, asked.To, asked.Kind, Page: 1)
            {
                Before = before > 0 ? before : null,
                Most = limit,
            }
        );
        return read.IsRefused
            ? call.Refused(read.Errors)
            : call.Show(
                new AccessLogSeen(
                    read.Value.Entries,
                    read.Value.Names,
                    read.Value.HasOlder
                        ? Paging.LinkOn(
                            context,
                            FormattableString.Invariant($"{read.Value.Entries[^1].Number}")
                        )
                        : null
                )
            );
    }
}

/// <summary>Which entries.</summary>
/// <param name="Person">Part of a name, id or address.</param>
/// <param name="From">First day, in the zone of the cycle.</param>
/// <param name="To">Last day.</param>
/// <param name="Kind">One sort only.</param>
public sealed record LogAsked(
    string? Person = null,
    DateOnly? From = null,
    DateOnly? To = null,
    AccessKind? Kind = null
);

/// <summary>A stretch of the log, newest first.</summary>
/// <param name="Names">Names of the people in it, by id.</param>
/// <param name="Next">The cursor of the older ones; null at the end.</param>
public sealed record AccessLogSeen(
    IReadOnlyList<AccessEntry> Items,
    IReadOnlyDictionary<string, LocalizedText> Names,
    string? Next
);

/// <summary>A setting as it counts.</summary>
/// <param name="Name">Below <c>Ipses:</c>.</param>
/// <param name="Value">Null for a secret.</param>
/// <param name="IsSecretSet">Whether a secret has a value.</param>
/// <param name="Where">The file or the variable that it came from; null for the others.</param>
public sealed record SettingSeen(
    string Name,
    string? Value,
    bool IsSecret,
    bool IsSecretSet,
    SettingOrigin Origin,
    string? Where,
    LocalizedText Meaning
)
{
    internal static SettingSeen Of(EffectiveSetting setting) =>
        new(
            setting.Name,
            setting.Value,
            setting.IsSecret,
            setting.IsSecretSet,
            setting.Origin,
            setting.Where,
            SettingTexts.MeaningOf(setting.Name)
        );
}

/// <summary>How the installation is.</summary>
public sealed record HealthSeen(HealthStatus Status, IReadOnlyList<CheckSeen> Checks)
{
    internal static HealthSeen Of(HealthReport report) =>
        new(
            report.Status,
            [
                .. report.Entries.Select(check =>
                {
                    Finding? finding = Finding.In(check.Value.Data);
                    return new CheckSeen(
                        check.Key,
                        check.Value.Status,
                        finding?.What ?? LocalizedText.Same(check.Value.Description ?? ""),
                        finding?.ToDo
                    );
                }),
            ]
        );
}

/// <summary>One check.</summary>
/// <param name="What">What it saw, with the numbers.</param>
/// <param name="ToDo">What to do about it; null where nothing is wrong.</param>
public sealed record CheckSeen(
    string Name,
    HealthStatus Status,
    LocalizedText What,
    LocalizedText? ToDo
);

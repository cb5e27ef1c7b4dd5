using System.Globalization;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Web.CalendarFeeds;
using Serilog;
using Serilog.AspNetCore;
using Serilog.Events;
using Serilog.Extensions.Logging;
using Serilog.Formatting;
using Serilog.Formatting.Compact;
using Serilog.Formatting.Display;

namespace Ipses.Web.Startup;

/// <summary>
/// The log: on the console, and in the data folder by day for a month. One line per request with its status, time
/// and id; never a query, a form, a header or a cookie.
/// </summary>
internal static class RequestLog
{
    private const string Line =
        "{Timestamp:yyyy-MM-dd HH:mm:ss.fff zzz} {Level:u3} {TraceId} {SourceContext} {Message:lj}{NewLine}{Exception}";

    internal static void Add(IServiceCollection services, LogSettings settings) =>
        services.AddSerilog(
            (provider, log) =>
            {
                ProductEnvironment product = provider.GetRequiredService<ProductEnvironment>();
                ITextFormatter lines = settings.Json
                    ? new CompactJsonFormatter()
                    : new MessageTemplateTextFormatter(Line, CultureInfo.InvariantCulture);
                log.MinimumLevel.Information()
                    .MinimumLevel.Override("Microsoft", LogEventLevel.Warning)
                    // Keys lie in the data folder, whose readers could read the database as well: no warning at each start.
                    .MinimumLevel.Override(
                        "Microsoft.AspNetCore.DataProtection",
                        LogEventLevel.Error
                    )
                    .MinimumLevel.Override("System", LogEventLevel.Warning)
                    .MinimumLevel.Override("Hangfire", LogEventLevel.Warning)
                    // A start that fails says why in one sentence of the command line's, without the stack.
                    .MinimumLevel.Override(
                        "Microsoft.Extensions.Hosting.Internal.Host",
                        LogEventLevel.Fatal
                    )
                    .WriteTo.File(
                        lines,
                        Path.Combine(product.DataFolder, "log", "ipses-.log"),
                        rollingInterval: RollingInterval.Day,
                        retainedFileCountLimit: 31,
                        shared: true
                    );
                if (product.Kind != IpsesEnvironment.Test)
                {
                    log.WriteTo.Console(
                        lines,
                        restrictedToMinimumLevel: LevelConvert.ToSerilogLevel(settings.Console),
                        standardErrorFromLevel: LogEventLevel.Verbose
                    );
                }
            },
            // Several hosts may run in one process (tests): none may close the log of another.
            preserveStaticLogger: true
        );

    /// <param name="options">What to log of requests.</param>
    /// <param name="logger">This host's own: by itself the middleware writes to the process's, which nobody has set up.</param>
    internal static void Configure(RequestLoggingOptions options, Serilog.ILogger logger)
    {
        options.Logger = logger;
        options.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} in {Elapsed:0.0} ms";
        options.GetLevel = (context, _, failure) =>
            failure is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
            : context.Request.Path.StartsWithSegments("/lib", StringComparison.Ordinal)
            || context.Request.Path.StartsWithSegments("/health", StringComparison.Ordinal)
            // The path of a one-time link is its secret.
            || context.Request.Path.StartsWithSegments("/account/setup", StringComparison.Ordinal)
            || CalendarFeedEndpoint.IsAskedBy(context)
                ? LogEventLevel.Debug
            : LogEventLevel.Information;
    }
}

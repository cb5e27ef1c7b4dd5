using Ipses.Application.Common;
using Ipses.Engine.Runtime;
using Ipses.Persistence.Units;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;

namespace Ipses.Hosting.Operation;

/// <summary>Sends traces and metrics to the collector that is set; without one nobody listens, and nothing is measured.</summary>
public static class Telemetry
{
    /// <summary>Registers what sends them.</summary>
    public static void Add(IServiceCollection services, TelemetrySettings settings)
    {
        if (!settings.IsSet())
        {
            return;
        }

        services.AddSingleton<OperationMetrics>();
        services.AddHostedService(provider => provider.GetRequiredService<OperationMetrics>());
        services
            .AddOpenTelemetry()
            .ConfigureResource(resource =>
                resource.AddService(
                    settings.ServiceName,
                    serviceVersion: typeof(Telemetry).Assembly.GetName().Version?.ToString(),
                    serviceInstanceId: $"{Environment.MachineName}-{Environment.ProcessId}"
                )
            )
            .WithTracing(traces =>
                traces
                    .SetSampler(
                        new ParentBasedSampler(new TraceIdRatioBasedSampler(settings.TracedShare))
                    )
                    .AddSource(ProductTelemetry.Name, EngineTelemetry.Name, CommitTelemetry.Name)
                    .AddAspNetCoreInstrumentation(requests =>
                    {
                        requests.Filter = IsWorthATrace;
                        // Whose browser and whose address is a person's data.
                        requests.EnrichWithHttpResponse = static (activity, _) =>
                            activity
                                .SetTag("user_agent.original", null)
                                .SetTag("client.address", null);
                    })
            )
            .WithMetrics(metrics =>
                metrics
                    .AddMeter(
                        ProductTelemetry.Name,
                        EngineTelemetry.Name,
                        CommitTelemetry.Name,
                        OperationMetrics.Name
                    )
                    .AddAspNetCoreInstrumentation()
            )
            .UseOtlpExporter(
                settings.Protocol == TelemetryProtocol.Grpc
                    ? OtlpExportProtocol.Grpc
                    : OtlpExportProtocol.HttpProtobuf,
                new Uri(settings.OtlpEndpoint)
            );
    }

    /// <summary>Neither files and health, which tell nothing, nor one-time links, whose path is their secret.</summary>
    private static bool IsWorthATrace(HttpContext context) =>
        !new[] { "/lib", "/css", "/js", "/health", "/account/setup" }.Any(prefix =>
            context.Request.Path.StartsWithSegments(prefix, StringComparison.OrdinalIgnoreCase)
        );
}

using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>Traces and metrics for an OpenTelemetry collector.</summary>
public sealed class TelemetrySettings
{
    /// <summary>Address of the collector, such as <c>http://127.0.0.1:4317</c>; empty: off. Its headers come from the standard variable <c>OTEL_EXPORTER_OTLP_HEADERS</c>.</summary>
    public string OtlpEndpoint { get; set; } = "";

    /// <summary>What it is spoken to in: <c>Grpc</c> (usually port 4317) or <c>HttpProtobuf</c> (4318).</summary>
    public TelemetryProtocol Protocol { get; set; } = TelemetryProtocol.Grpc;

    /// <summary>What this installation is called there.</summary>
    [Required]
    public string ServiceName { get; set; } = "ipses";

    /// <summary>Share of requests that are traced, from 0 to 1; metrics count all.</summary>
    [Range(0.0, 1.0)]
    public double TracedShare { get; set; } = 1;

    /// <summary>Whether there is a collector.</summary>
    public bool IsSet() => OtlpEndpoint.Length > 0;
}

/// <summary>Ways to speak to a collector.</summary>
public enum TelemetryProtocol
{
    /// <summary>gRPC over HTTP/2.</summary>
    Grpc,

    /// <summary>Protocol buffers over HTTP.</summary>
    HttpProtobuf,
}

/// <summary>The log.</summary>
public sealed class LogSettings
{
    /// <summary>Whether each line is a JSON object (compact log event format) with trace id and values; otherwise text to read.</summary>
    public bool Json { get; set; }

    /// <summary>The least level that the console shows; the file in the data folder has everything from <c>Information</c> on.</summary>
    public LogLevel Console { get; set; } = LogLevel.Warning;
}

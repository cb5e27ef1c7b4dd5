using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipses.Application.Rehearsal.Report;

/// <summary>A report as a file for programs; the same report gives the same text, on the command line and on the page.</summary>
public static class RehearsalJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    /// <summary>The whole report, indented.</summary>
    public static string Of(RehearsalReport report) => JsonSerializer.Serialize(report, Options);
}

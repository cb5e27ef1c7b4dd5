using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipses.ElsaApi.Common;

/// <summary>How Elsa's surface writes and reads: camelCase, enums by name, absent values as null, unknown members let be.</summary>
internal static class ElsaJson
{
    /// <summary>The media type of answers.</summary>
    internal const string MediaType = "application/json; charset=utf-8";

    /// <summary>The media type of refusals: the one at which Studio shows what is in them.</summary>
    internal const string ProblemType = "application/problem+json; charset=utf-8";

    /// <summary>What all endpoints share.</summary>
    internal static JsonSerializerOptions Options { get; } = Created();

    private static JsonSerializerOptions Created()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        };
        options.Converters.Add(new JsonStringEnumConverter());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

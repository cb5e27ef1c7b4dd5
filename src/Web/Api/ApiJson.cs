using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipses.Web.Api;

/// <summary>How the API writes and reads: camelCase, enums as words, Korean as Korean; a misspelt or missing member is refused.</summary>
public static class ApiJson
{
    /// <summary>The media type of problems (RFC 9457).</summary>
    public const string ProblemType = "application/problem+json; charset=utf-8";

    /// <summary>What endpoints and the description of them share.</summary>
    public static JsonSerializerOptions Options { get; } = Created();

    /// <summary>Sets the same on options that the framework made.</summary>
    public static void Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.PropertyNameCaseInsensitive = false;
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        options.Converters.Add(
            new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false)
        );
    }

    private static JsonSerializerOptions Created()
    {
        JsonSerializerOptions options = new(JsonSerializerDefaults.Web);
        Configure(options);
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

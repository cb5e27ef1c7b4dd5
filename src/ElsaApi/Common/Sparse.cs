using System.Text.Json;
using System.Text.Json.Serialization;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Ipses.ElsaApi.Common;

/// <summary>Answers about running workflows: Elsa leaves out what is not there, and writes it as null about definitions.</summary>
internal static class Sparse
{
    /// <summary>Elsa's mark on objects that are free inside; its clients' converters look for it.</summary>
    internal const string TypeMark = "_type";

    /// <summary>The mark's value.</summary>
    internal const string ObjectMap = "ObjectMap";

    /// <summary>As <see cref="ElsaJson.Options"/>, without members that are null.</summary>
    internal static JsonSerializerOptions Options { get; } = Created();

    /// <summary>An answer.</summary>
    internal static IResult Show(object? value) =>
        Results.Json(value, Options, ElsaJson.MediaType, StatusCodes.Status200OK);

    /// <summary>Asks a query and answers with a shape of what it finds.</summary>
    internal static async Task<IResult> AskSparseAsync<T>(
        this ElsaCall call,
        IQuery<T> query,
        Func<T, object?> shape
    )
    {
        Result<T> found = await call.FindAsync(query);
        return found.IsRefused ? ElsaProblem.Of(found.Errors) : Show(shape(found.Value));
    }

    /// <summary>Reads the body and does something with it; one that can't be read is refused.</summary>
    internal static async Task<IResult> WithBodyAsync<T>(
        this ElsaCall call,
        Func<T, Task<IResult>> next
    )
        where T : class
    {
        Result<T> body = await call.ReadAsync<T>();
        return body.IsRefused ? ElsaProblem.Of(body.Errors) : await next(body.Value);
    }

    /// <summary>
    /// An id out of an address: ids of instances, executions and tasks may have a slash in them, which the server leaves as it is
    /// written when a client escapes it.
    /// </summary>
    internal static string FromPath(string written) =>
        written.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);

    private static JsonSerializerOptions Created()
    {
        JsonSerializerOptions options = new(ElsaJson.Options)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}

using System.Security.Cryptography;
using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Workflows;
using Ipses.Domain.Common;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Ipses.ElsaApi.Common;

/// <summary>What an endpoint needs of a request: reads its body, asks a query or sends a command, and answers in Elsa's JSON.</summary>
internal sealed class ElsaCall(
    IHttpContextAccessor accessor,
    IDispatcher dispatcher,
    ICurrentActor current
)
{
    private const int TagBytes = 16;

    /// <summary>Whether who asks may change definitions: what links tell Studio.</summary>
    internal bool MayDesign => WorkflowAccess.MayDesign(current.Actor);

    internal HttpContext Context =>
        accessor.HttpContext ?? throw new InvalidOperationException("There is no request.");

    /// <summary>Asks a query.</summary>
    internal Task<Result<T>> FindAsync<T>(IQuery<T> query) =>
        dispatcher.AskAsync(query, Context.RequestAborted);

    /// <summary>Asks a query and answers with a shape of what it finds.</summary>
    internal async Task<IResult> AskAsync<T>(IQuery<T> query, Func<T, object?> shape)
    {
        Result<T> found = await FindAsync(query);
        return found.IsRefused ? ElsaProblem.Of(found.Errors) : Show(shape(found.Value));
    }

    /// <summary>Sends a command and answers with a shape of what came of it; without one by 204.</summary>
    internal async Task<IResult> SendAsync<T>(ICommand<T> command, Func<T, IResult>? answer = null)
    {
        Result<T> done = await dispatcher.SendAsync(command, Context.RequestAborted);
        return done.IsRefused ? ElsaProblem.Of(done.Errors)
            : answer is null ? Results.NoContent()
            : answer(done.Value);
    }

    /// <summary>Reads the body; an empty one is an empty object.</summary>
    internal async Task<Result<T>> ReadAsync<T>()
        where T : class
    {
        try
        {
            using MemoryStream body = new();
            await Context.Request.Body.CopyToAsync(body, Context.RequestAborted);
            ReadOnlySpan<byte> sent = body.GetBuffer().AsSpan(0, (int)body.Length);
            return
                JsonSerializer.Deserialize<T>(sent.IsEmpty ? "{}"u8 : sent, ElsaJson.Options)
                    is { } read
                ? read
                : ElsaTexts.Unreadable("$");
        }
        catch (JsonException unreadable)
        {
            return ElsaTexts.Unreadable(unreadable.Path ?? "$");
        }
    }

    /// <summary>An answer that clients ask for again and again: they are told when they have it already.</summary>
    internal IResult ShowTagged(object? value)
    {
        byte[] body = JsonSerializer.SerializeToUtf8Bytes(value, ElsaJson.Options);
        EntityTagHeaderValue tag = new(
            $"\"{Convert.ToHexStringLower(SHA256.HashData(body).AsSpan(0, TagBytes))}\""
        );
        Context.Response.GetTypedHeaders().ETag = tag;
        Context.Response.Headers.CacheControl = "private, no-cache";
        return Context
            .Request.GetTypedHeaders()
            .IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
            ? Results.StatusCode(StatusCodes.Status304NotModified)
            : Results.Bytes(body, ElsaJson.MediaType);
    }

    /// <summary>A list of few, in the shape that Elsa gives those.</summary>
    internal static IResult ShowAll<T>(IReadOnlyList<T> items) =>
        Show(new { items, count = items.Count });

    /// <summary>An answer in Elsa's JSON.</summary>
    internal static IResult Show(object? value, int status = StatusCodes.Status200OK) =>
        Results.Json(value, ElsaJson.Options, ElsaJson.MediaType, status);
}

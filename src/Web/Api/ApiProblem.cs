using System.Text.Json;
using Ipses.Domain.Common;
using Ipses.Web.Languages;
using Ipses.Web.Problems;
using Ipses.Web.Shell;

namespace Ipses.Web.Api;

/// <summary>Why a request was refused (RFC 9457), in the language that the sender accepts.</summary>
/// <param name="Type"><c>/problems/</c> and the stable code of the error that decides the status.</param>
/// <param name="Title">Which sort of refusal.</param>
/// <param name="Status">HTTP status.</param>
/// <param name="Detail">What was refused and why.</param>
/// <param name="Instance">The path that was asked for.</param>
/// <param name="ErrorId">The id under which the log tells of the request.</param>
/// <param name="Errors">All reasons that are known.</param>
public sealed record ApiProblem(
    string Type,
    string Title,
    int Status,
    string Detail,
    string Instance,
    string ErrorId,
    IReadOnlyList<ApiError> Errors
)
{
    private const string Codes = "/problems/";

    /// <summary>The problem of a refusal.</summary>
    /// <param name="status">Null: what the errors say.</param>
    public static ApiProblem Of(
        HttpContext context,
        IReadOnlyList<Error> errors,
        int? status = null
    )
    {
        Wording words = WordingMiddleware.Of(context);
        int answered = status ?? IpsesPage.StatusOf(errors);
        Error first =
            errors.FirstOrDefault(error => IpsesPage.StatusOf([error]) == answered) ?? errors[0];
        return new(
            Codes + first.Code,
            words[ApiTexts.Of(answered).Title],
            answered,
            string.Join(' ', errors.Select(error => words[error])),
            context.Request.Path,
            Problems.ErrorId.Of(context),
            [.. errors.Select(error => ApiError.Of(error, words))]
        );
    }

    /// <summary>The problem of a request that met no use case at all.</summary>
    public static ApiProblem Of(HttpContext context, int status)
    {
        Wording words = WordingMiddleware.Of(context);
        ProblemText text = ApiTexts.Of(status);
        return new(
            FormattableString.Invariant($"{Codes}Http.{status}"),
            words[text.Title],
            status,
            words[text.WhatNow],
            context.Request.Path,
            Problems.ErrorId.Of(context),
            []
        );
    }

    /// <summary>Writes it as the answer.</summary>
    public async Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = Status;
        context.Response.ContentType = ApiJson.ProblemType;
        context.Response.Headers.CacheControl = "no-store";
        await JsonSerializer.SerializeAsync(
            context.Response.Body,
            this,
            ApiJson.Options,
            context.RequestAborted
        );
    }
}

/// <summary>One reason.</summary>
/// <param name="Code">Stable: what programs go by.</param>
/// <param name="Message">For people.</param>
/// <param name="Field">What it is about; null for the whole.</param>
/// <param name="Rule">The rule of the domain (<c>R12</c>); null for plain errors of input.</param>
/// <param name="At">When what the message speaks of happened.</param>
/// <param name="WayOut">What can be done now; null where the message says it.</param>
public sealed record ApiError(
    string Code,
    string Message,
    string? Field,
    string? Rule,
    DateTimeOffset? At,
    string? WayOut
)
{
    internal static ApiError Of(Error error, Wording words) =>
        new(
            error.Code,
            words[error],
            error.Field,
            error.Rule,
            error.At,
            error.WayOut is { } way ? words[way] : null
        );
}

/// <summary>A problem as an endpoint's answer.</summary>
internal sealed class ProblemAnswer(ApiProblem problem) : IResult
{
    public Task ExecuteAsync(HttpContext httpContext) => problem.WriteAsync(httpContext);
}

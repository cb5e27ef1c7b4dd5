using Ipses.Domain.Common;
using Microsoft.AspNetCore.Http;

namespace Ipses.ElsaApi.Common;

/// <summary>Why a request was refused, in the shape that Elsa's server gives and its Studio shows.</summary>
/// <param name="StatusCode">HTTP status.</param>
/// <param name="Message">Which sort of refusal.</param>
/// <param name="Errors">Sentences by the field that they are about; <c>generalErrors</c> for the whole.</param>
/// <param name="Codes">Beside Elsa's members: the stable names of the reasons, for programs.</param>
public sealed record ElsaProblem(
    int StatusCode,
    string Message,
    IReadOnlyDictionary<string, IReadOnlyList<string>> Errors,
    IReadOnlyList<string> Codes
) : IResult, IStatusCodeHttpResult
{
    private const string Whole = "generalErrors";

    int? IStatusCodeHttpResult.StatusCode => StatusCode;

    /// <summary>The refusal of a use case: every reason, with what to do.</summary>
    internal static ElsaProblem Of(IReadOnlyList<Error> errors) =>
        new(
            StatusOf(errors),
            ElsaTexts.Of(StatusOf(errors)).In(ElsaLanguage.Current),
            errors
                .GroupBy(error => error.Field ?? Whole, StringComparer.Ordinal)
                .ToDictionary(
                    field => field.Key,
                    IReadOnlyList<string> (field) => [.. field.Select(Sentence)],
                    StringComparer.Ordinal
                ),
            [.. errors.Select(error => error.Code)]
        );

    /// <summary>A request that met no use case.</summary>
    internal static ElsaProblem Of(int status)
    {
        string message = ElsaTexts.Of(status).In(ElsaLanguage.Current);
        return new(
            status,
            message,
            new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
            {
                [Whole] = [message],
            },
            [FormattableString.Invariant($"Http.{status}")]
        );
    }

    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => WriteAsync(httpContext);

    /// <summary>Answers with it.</summary>
    internal Task WriteAsync(HttpContext context)
    {
        context.Response.StatusCode = StatusCode;
        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(
            this,
            ElsaJson.Options,
            ElsaJson.ProblemType,
            context.RequestAborted
        );
    }

    private static string Sentence(Error error)
    {
        Language language = ElsaLanguage.Current;
        string message = error.Message.In(language);
        return error.WayOut is { } wayOut ? $"{message} {wayOut.In(language)}" : message;
    }

    private static int StatusOf(IReadOnlyList<Error> errors) =>
        errors[0].Kind switch
        {
            ErrorKind.NotFound => StatusCodes.Status404NotFound,
            ErrorKind.Forbidden => StatusCodes.Status403Forbidden,
            ErrorKind.Conflict => StatusCodes.Status409Conflict,
            _ => StatusCodes.Status400BadRequest,
        };
}

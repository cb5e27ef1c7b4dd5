using System.Diagnostics;
using FluentValidation;
using FluentValidation.Results;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>What the decorators of commands and of queries have in common.</summary>
internal static partial class Gate
{
    /// <summary>A request that nobody declared an authoriser for: refused to everyone, so that a forgotten line opens nothing.</summary>
    internal static readonly Error Undeclared = new(
        "Access.Undeclared",
        new(
            "이 기능의 사용 권한이 정의되어 있지 않아 사용할 수 없습니다.",
            "Nobody may do this, because no access rule is declared for it."
        ),
        ErrorKind.Forbidden
    );

    internal static async Task<Error?> RefuseAsync<TRequest>(
        IEnumerable<IAuthoriser<TRequest>> authorisers,
        TRequest request,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        IAuthoriser<TRequest>[] declared = [.. authorisers];
        return declared switch
        {
            [] => Undeclared,
            [var only] => await only.RefuseAsync(request, actor, cancellationToken),
            _ => throw new InvalidOperationException(
                $"{typeof(TRequest).Name} has {declared.Length} authorisers; it must have exactly one."
            ),
        };
    }

    internal static async Task<IReadOnlyList<Error>> FindFaultsAsync<TRequest>(
        IEnumerable<IValidator<TRequest>> validators,
        TRequest request,
        CancellationToken cancellationToken
    )
    {
        List<Error> errors = [];
        foreach (IValidator<TRequest> validator in validators)
        {
            ValidationResult found = await validator.ValidateAsync(request, cancellationToken);
            errors.AddRange(found.Errors.Select(ToError<TRequest>));
        }

        return errors;
    }

    /// <summary>A validator that gives a whole <see cref="Error"/> as its state keeps it; otherwise one is made of its message.</summary>
    private static Error ToError<TRequest>(ValidationFailure failure)
    {
        string field = CamelCase(failure.PropertyName);
        return failure.CustomState is Error stated
            ? stated with
            {
                Field = stated.Field ?? field,
            }
            : new Error(
                $"{typeof(TRequest).Name}.{failure.ErrorCode}",
                failure.CustomState as LocalizedText ?? LocalizedText.Same(failure.ErrorMessage),
                ErrorKind.Invalid
            )
            {
                Field = field,
            };
    }

    private static string CamelCase(string path) =>
        string.Join(
            '.',
            path.Split('.')
                .Select(part =>
                    part.Length == 0 ? part : char.ToLowerInvariant(part[0]) + part[1..]
                )
        );

    /// <summary>One line per request: its name, who, what came of it, how long it took; never a value of it.</summary>
    internal static async Task<Result<TResult>> LogAsync<TResult>(
        ILogger logger,
        string request,
        Actor actor,
        Func<Task<Result<TResult>>> inner
    )
    {
        string who = actor.PersonId ?? actor.System ?? "anonymous";
        long start = Stopwatch.GetTimestamp();
        try
        {
            Result<TResult> result = await inner();
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            if (result.IsSuccess)
            {
                Done(logger, request, who, milliseconds);
            }
            else
            {
                string codes = string.Join(",", result.Errors.Select(error => error.Code));
                Refused(logger, request, who, codes, milliseconds);
            }

            return result;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            double milliseconds = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
            Failed(logger, error, request, who, milliseconds);
            throw;
        }
    }

    [LoggerMessage(LogLevel.Debug, "{Request} by {Actor}: done in {Milliseconds:0.0} ms")]
    private static partial void Done(
        ILogger logger,
        string request,
        string actor,
        double milliseconds
    );

    [LoggerMessage(
        LogLevel.Information,
        "{Request} by {Actor}: refused with {Codes} in {Milliseconds:0.0} ms"
    )]
    private static partial void Refused(
        ILogger logger,
        string request,
        string actor,
        string codes,
        double milliseconds
    );

    [LoggerMessage(LogLevel.Error, "{Request} by {Actor}: failed after {Milliseconds:0.0} ms")]
    private static partial void Failed(
        ILogger logger,
        Exception error,
        string request,
        string actor,
        double milliseconds
    );
}

using System.Diagnostics;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>What log, traces and metrics say of a request.</summary>
internal static partial class RequestLog
{
    /// <summary>One line, one span and one measurement per request: its name, who, what came of it, how long it took; never a value of it.</summary>
    internal static async Task<Result<TResult>> AroundAsync<TResult>(
        ILogger logger,
        string request,
        Actor actor,
        Func<Task<Result<TResult>>> inner
    )
    {
        string who = actor.PersonId ?? actor.System ?? "anonymous";
        using Activity? activity = ProductTelemetry.Begin(request);
        long start = Stopwatch.GetTimestamp();
        try
        {
            Result<TResult> result = await inner();
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            string? codes = result.IsSuccess
                ? null
                : string.Join(",", result.Errors.Select(error => error.Code));
            if (codes is null)
            {
                Done(logger, request, who, took.TotalMilliseconds);
                ProductTelemetry.UseCaseEnded(activity, request, UseCaseOutcome.Done, null, took);
            }
            else
            {
                Refused(logger, request, who, codes, took.TotalMilliseconds);
                ProductTelemetry.UseCaseEnded(
                    activity,
                    request,
                    UseCaseOutcome.Refused,
                    codes,
                    took
                );
            }

            return result;
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            TimeSpan took = Stopwatch.GetElapsedTime(start);
            Failed(logger, error, request, who, took.TotalMilliseconds);
            ProductTelemetry.UseCaseEnded(activity, request, UseCaseOutcome.Failed, null, took);
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

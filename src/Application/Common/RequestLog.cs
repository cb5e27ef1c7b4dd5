using System.Diagnostics;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>What the log says of a request.</summary>
internal static partial class RequestLog
{
    /// <summary>One line per request: its name, who, what came of it, how long it took; never a value of it.</summary>
    internal static async Task<Result<TResult>> AroundAsync<TResult>(
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

using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using Jint;
using Jint.Runtime;

namespace Ipses.Engine.Expressions;

/// <summary>
/// Runs JavaScript with Elsa's functions: no CLR, no <c>eval</c>, limits on statements, memory, recursion and time. Time and random
/// numbers come from the scope, so that a rerun is the same.
/// </summary>
internal sealed class JavaScript(ExpressionSettings settings)
{
    private const int CacheSize = 20_000;
    private static readonly ScriptPreparationOptions Preparation = new()
    {
        ParsingOptions = new ScriptParsingOptions
        {
            AllowReturnOutsideFunction = true,
            Tolerant = false,
        },
    };

    private readonly ConcurrentDictionary<string, ReadScript> _scripts = new(
        StringComparer.Ordinal
    );

    public string? Check(string script)
    {
        try
        {
            Prepare(script);
            return null;
        }
        catch (ExpressionException unreadable)
        {
            return unreadable.Message;
        }
    }

    public ExpressionResult Run(string script, IExpressionScope scope)
    {
        var read = Prepare(script);
        using Jint.Engine engine = new(o => Limit(o, scope.Now));
        ScriptHost host = new(engine, scope, script, settings);
        try
        {
            if (!read.IsPlain)
                new ScriptGuard(engine, settings).Install();
            host.Declare(isPlain: read.IsPlain);
            var value = engine.Evaluate(read.Prepared);
            // Nothing outside can settle a promise: what is pending when the script has ended stays so.
            if (value.IsPromise())
                value = value.UnwrapIfPromise(TimeSpan.FromMilliseconds(1));
            return host.Result(value);
        }
        catch (Exception limit)
            when (limit
                    is StatementsCountOverflowException
                        or MemoryLimitExceededException
                        or RecursionDepthOverflowException
                        or TimeoutException
                        or ExecutionCanceledException
                        or InsufficientExecutionStackException
                        or OutOfMemoryException
            )
        {
            throw new ExpressionException(
                "Script.Limit",
                $"The script breaks its limits: {limit.Message}",
                limit
            );
        }
        catch (Exception failed)
            when (failed
                    is JintException
                        or JsonException
                        or InvalidOperationException
                        or FormatException
            )
        {
            throw new ExpressionException(
                "Script.Failed",
                $"The script fails: {failed.Message}",
                failed
            );
        }
    }

    private ReadScript Prepare(string script)
    {
        if (_scripts.TryGetValue(script, out var known))
            return known;
        if (script.Length > settings.MaxSourceLength)
            throw new ExpressionException(
                "Script.Limit",
                $"The script has {script.Length} characters."
            );
        try
        {
            var read = ReadScript.Of(Jint.Engine.PrepareScript(script, options: Preparation));
            if (_scripts.Count >= CacheSize)
                _scripts.Clear();
            return _scripts.GetOrAdd(script, read);
        }
        catch (Exception unreadable)
            when (unreadable
                    is ScriptPreparationException
                        or JintException
                        or Acornima.ParseErrorException
            )
        {
            var said = unreadable.InnerException?.Message ?? unreadable.Message;
            throw new ExpressionException(
                "Script.Failed",
                $"The script can't be read: {said}",
                unreadable
            );
        }
    }

    private void Limit(Options options, DateTimeOffset now)
    {
        options.MaxStatements(settings.MaxStatements);
        options.LimitMemory(settings.MaxMemory);
        options.LimitRecursion(settings.MaxRecursion);
        options.TimeoutInterval(settings.Timeout);
        options.RegexTimeoutInterval(settings.RegexTimeout);
        options.MaxArraySize((uint)settings.MaxListLength);
        options.Constraints.StackOverflowGuard = true;
        options.AgentCanSuspend = false;
        options.DisableStringCompilation();
        options.LocalTimeZone(settings.TimeZone);
        options.Culture(CultureInfo.InvariantCulture);
        options.TimeSystem = new BurstTime(now, settings.TimeZone);
    }

    /// <summary>Time stands still while a script runs.</summary>
    private sealed class BurstTime(DateTimeOffset now, TimeZoneInfo zone) : ITimeSystem
    {
        private readonly DefaultTimeSystem _default = new(zone, CultureInfo.InvariantCulture);

        public TimeZoneInfo DefaultTimeZone => zone;

        public DateTimeOffset GetUtcNow() => now.ToUniversalTime();

        public TimeSpan GetUtcOffset(long epochMilliseconds) =>
            _default.GetUtcOffset(epochMilliseconds);

        public bool TryParse(string date, out long epochMilliseconds) =>
            _default.TryParse(date, out epochMilliseconds);
    }
}

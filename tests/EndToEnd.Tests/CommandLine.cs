using System.Diagnostics;

namespace Ipses.EndToEnd.Tests;

/// <summary>
/// The program <c>ipses</c> in a process of its own: as it was published, where <c>IPSES_TEST_PROGRAM</c> names the folder, or
/// as it lies beside the tests.
/// </summary>
internal static class CommandLine
{
    /// <summary>The program's file.</summary>
    public static string Program { get; } =
        Path.Combine(
            Environment.GetEnvironmentVariable("IPSES_TEST_PROGRAM") ?? AppContext.BaseDirectory,
            "ipses.dll"
        );

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    /// <summary>How a process of the program is started; settings are environment variables.</summary>
    public static ProcessStartInfo Of(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> settings
    )
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
        };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        return start;
    }

    /// <summary>Runs a command that is expected to end by itself.</summary>
    public static async Task<Ended> RunAsync(
        string[] arguments,
        params (string Name, string Value)[] settings
    )
    {
        using Process process = Process.Start(
            Of(arguments, settings.ToDictionary(one => one.Name, one => one.Value))
        )!;
        using CancellationTokenSource patience = new(Patience);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(patience.Token);
            Task<string> errors = process.StandardError.ReadToEndAsync(patience.Token);
            await process.WaitForExitAsync(patience.Token);
            return new(process.ExitCode, await output, await errors);
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill();
            }
        }
    }
}

/// <summary>How a command ended.</summary>
internal sealed record Ended(int Code, string Output, string Errors);

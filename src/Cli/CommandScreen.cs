using Spectre.Console;

namespace Ipses.Cli;

/// <summary>The terminal as commands use it.</summary>
internal static class CommandScreen
{
    /// <summary>Bars go to the error stream, so that what a command answers can be piped.</summary>
    internal static Progress Progress() =>
        AnsiConsole
            .Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) })
            .Progress()
            .HideCompleted(true);
}

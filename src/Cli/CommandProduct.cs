using System.Data.Common;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli;

/// <summary>
/// The product as commands of an operator use it: the same composition as the site's, on the same database; nothing is served
/// and nothing happens by itself. What an operator can mend ends in a sentence and <see cref="ExitCodes.Refused"/>.
/// </summary>
internal static class CommandProduct
{
    /// <summary>Opens the product on its data and runs a piece of work in a scope, as the program itself.</summary>
    /// <param name="name">What histories call the one who acted.</param>
    /// <param name="data">The data folder, where one was given.</param>
    internal static async Task<int> RunAsync(
        string name,
        string? data,
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    )
    {
        try
        {
            IConfiguration configuration = CommandSettings.Configuration(data);
            ServiceCollection services = new();
            services.AddSingleton(configuration);
            services.AddIpses(configuration, DataFolderKind.Of(configuration));
            await using ServiceProvider product = services.BuildServiceProvider();
            await using AsyncServiceScope scope = product.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = Actor.Program(name);
            return await work(scope.ServiceProvider, cancellation);
        }
        catch (Exception error)
            when (error
                    is InvalidSettingsException
                        or DatabaseInUseException
                        or PlatformNotSupportedException
                        or IOException
                        or UnauthorizedAccessException
                        or DbException
            )
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCodes.Refused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; nothing is half-done.");
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>Says each refusal on a line of its own.</summary>
    internal static async Task<int> RefuseAsync(IEnumerable<Error> errors)
    {
        foreach (Error error in errors)
        {
            await Console.Error.WriteLineAsync(
                error.Rule is null ? error.Message.En : $"{error.Message.En} ({error.Rule})"
            );
        }

        return ExitCodes.Refused;
    }
}

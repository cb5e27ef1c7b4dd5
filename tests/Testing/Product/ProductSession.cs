using Ipses.Application.Common;
using Ipses.Domain.Common;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Testing.Product;

/// <summary>Somebody at work in the product; each command or query runs in a scope of its own, like a request.</summary>
public sealed class ProductSession(ProductHost product, Func<IServiceProvider, Task<Actor>> who)
{
    /// <summary>Sends a command through its decorated handler.</summary>
    public Task<Result<TResult>> SendAsync<TResult>(ICommand<TResult> command) =>
        RunAsync(scope => scope.GetRequiredService<IDispatcher>().SendAsync(command));

    /// <summary>Asks a query through its decorated handler.</summary>
    public Task<Result<TResult>> AskAsync<TResult>(IQuery<TResult> query) =>
        RunAsync(scope => scope.GetRequiredService<IDispatcher>().AskAsync(query));

    /// <summary>The value of a command that must succeed; fails with the codes and messages otherwise.</summary>
    public async Task<TResult> MustAsync<TResult>(ICommand<TResult> command)
    {
        Result<TResult> result = await SendAsync(command);
        return result.IsSuccess
            ? result.Value
            : throw new InvalidOperationException(
                $"{command.GetType().Name} was refused: "
                    + string.Join("; ", result.Errors.Select(e => $"{e.Code} ({e.Message.En})"))
            );
    }

    private async Task<TResult> RunAsync<TResult>(Func<IServiceProvider, Task<TResult>> run)
    {
        await using AsyncServiceScope scope = product.Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<ICurrentActor>().Actor = await who(
            scope.ServiceProvider
        );
        return await run(scope.ServiceProvider);
    }
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Persistence.Tests.Units;

/// <summary>A command whose handler a test gives as a delegate.</summary>
public sealed record Act(Func<IUnitOfWork, CancellationToken, Task<Result<string>>> Do)
    : ICommand<string>,
        IReasoned
{
    public string? Reason { get; init; }

    /// <summary>In which role it is done; null where that doesn't matter.</summary>
    public Role? In { get; init; }
}

/// <summary>A command that nobody declared an authoriser for.</summary>
public sealed record Forgotten : ICommand<string>;

internal static class Commands
{
    internal static void Add(IServiceCollection services)
    {
        services.AddScoped<ICommandHandler<Act, string>, ActHandler>();
        services.AddScoped<IAuthoriser<Act>, ActAuthoriser>();
        services.AddScoped<ICommandHandler<Forgotten, string>, ForgottenHandler>();
    }

    private sealed class ActHandler(IUnitOfWork unit, ICurrentActor current)
        : ICommandHandler<Act, string>
    {
        public Task<Result<string>> HandleAsync(Act command, CancellationToken cancellationToken)
        {
            if (command.In is { } role)
            {
                Acting.DeedOf(current, unit.Now, null, role);
            }

            return command.Do(unit, cancellationToken);
        }
    }

    private sealed class ActAuthoriser : IAuthoriser<Act>
    {
        public Task<Error?> RefuseAsync(
            Act request,
            Actor actor,
            CancellationToken cancellationToken
        ) => Task.FromResult<Error?>(null);
    }

    private sealed class ForgottenHandler : ICommandHandler<Forgotten, string>
    {
        public Task<Result<string>> HandleAsync(
            Forgotten command,
            CancellationToken cancellationToken
        ) => Task.FromResult<Result<string>>("reached");
    }
}

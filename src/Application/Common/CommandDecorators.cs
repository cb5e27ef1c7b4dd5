using FluentValidation;
using Ipses.Domain.Common;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Common;

/// <summary>Outermost: one log line per command.</summary>
internal sealed class LogCommand<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    ICurrentActor current,
    ILogger<LogCommand<TCommand, TResult>> logger
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public Task<Result<TResult>> HandleAsync(
        TCommand command,
        CancellationToken cancellationToken
    ) =>
        Gate.LogAsync(
            logger,
            typeof(TCommand).Name,
            current.Actor,
            () => inner.HandleAsync(command, cancellationToken)
        );
}

/// <summary>Second: the command's authoriser decides, before anything is loaded for the change.</summary>
internal sealed class AuthoriseCommand<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    ICurrentActor current,
    IEnumerable<IAuthoriser<TCommand>> authorisers
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public async Task<Result<TResult>> HandleAsync(
        TCommand command,
        CancellationToken cancellationToken
    )
    {
        Error? refusal = await Gate.RefuseAsync(
            authorisers,
            command,
            current.Actor,
            cancellationToken
        );
        return refusal is null ? await inner.HandleAsync(command, cancellationToken) : refusal;
    }
}

/// <summary>Third: what was sent is complete and readable, all faults at once.</summary>
internal sealed class ValidateCommand<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    IEnumerable<IValidator<TCommand>> validators
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public async Task<Result<TResult>> HandleAsync(
        TCommand command,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<Error> faults = await Gate.FindFaultsAsync(
            validators,
            command,
            cancellationToken
        );
        return faults.Count > 0
            ? Result<TResult>.Refused(faults)
            : await inner.HandleAsync(command, cancellationToken);
    }
}

/// <summary>Innermost: one unit of work around the handler, with its line in the audit trail.</summary>
internal sealed class TransactCommand<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    ITransaction transaction,
    IAuditTrail audit,
    ICurrentActor current
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public Task<Result<TResult>> HandleAsync(
        TCommand command,
        CancellationToken cancellationToken
    ) =>
        transaction.RunAsync(
            async token =>
            {
                Result<TResult> result = await inner.HandleAsync(command, token);
                if (result.IsSuccess)
                {
                    audit.Record(
                        typeof(TCommand).Name,
                        current.Actor,
                        (command as IReasoned)?.Reason
                    );
                }

                return result;
            },
            cancellationToken
        );
}

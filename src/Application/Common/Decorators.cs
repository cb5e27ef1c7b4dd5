using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>Outermost: a command passes the gate.</summary>
internal sealed class GateCommand<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    Gate<TCommand> gate
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public Task<Result<TResult>> HandleAsync(
        TCommand command,
        CancellationToken cancellationToken
    ) => gate.PassAsync(command, inner.HandleAsync, cancellationToken);
}

/// <summary>Outermost: a query passes the gate.</summary>
internal sealed class GateQuery<TQuery, TResult>(
    IQueryHandler<TQuery, TResult> inner,
    Gate<TQuery> gate
) : IQueryHandler<TQuery, TResult>
    where TQuery : IQuery<TResult>
{
    public Task<Result<TResult>> HandleAsync(TQuery query, CancellationToken cancellationToken) =>
        gate.PassAsync(query, inner.HandleAsync, cancellationToken);
}

/// <summary>Behind the gate: what a refusal mentions by id is called by its name.</summary>
internal sealed class NameMentionsOfCommand<TCommand, TResult>(
    ICommandHandler<TCommand, TResult> inner,
    MentionedNames names
) : ICommandHandler<TCommand, TResult>
    where TCommand : ICommand<TResult>
{
    public async Task<Result<TResult>> HandleAsync(
        TCommand command,
        CancellationToken cancellationToken
    ) =>
        await names.PutInAsync(
            await inner.HandleAsync(command, cancellationToken),
            cancellationToken
        );
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
                // The handler may be run again from the start, and two commands may follow each other in one scope.
                current.Principal = null;
                Result<TResult> result = await inner.HandleAsync(command, token);
                if (result.IsSuccess && command is not IRecordsItself)
                {
                    audit.Record(
                        typeof(TCommand).Name,
                        current.Actor,
                        current.Principal,
                        (command as IReasoned)?.Reason,
                        AuditOutcome.Done
                    );
                }

                return result;
            },
            cancellationToken
        );
}

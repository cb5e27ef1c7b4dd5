using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows;

/// <summary>Lets those ask who look at workflows; a request's authoriser derives from it.</summary>
public abstract class ForWorkflowReaders<TRequest> : IAuthoriser<TRequest>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        TRequest request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(WorkflowAccess.UnlessReader(actor));
}

/// <summary>Lets those act who draw workflows; a command's authoriser derives from it.</summary>
public abstract class ForDesigners<TRequest> : IAuthoriser<TRequest>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        TRequest request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(WorkflowAccess.UnlessDesigner(actor));
}

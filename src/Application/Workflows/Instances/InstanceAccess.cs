using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Workflows.Instances;

/// <summary>Who may look at running workflows and who may step in, by appointments valid today (R2, R3): auditors read, coordinators do all.</summary>
internal static class InstanceAccess
{
    private static readonly LocalizedText Coordinators = new("총괄 담당자", "a coordinator");

    private static readonly LocalizedText Readers = new(
        "총괄 담당자와 감사",
        "coordinators and auditors"
    );

    internal static Error? UnlessOverseer(Actor actor) =>
        actor.Holds(Role.Coordinator) || actor.Holds(Role.Auditor) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Readers);

    internal static Error? UnlessCoordinator(Actor actor) =>
        actor.Holds(Role.Coordinator) ? null
        : actor.PersonId is null ? Acting.SignInFirst
        : Acting.OnlyFor(Coordinators);
}

/// <summary>Lets those ask who oversee running workflows; a request's authoriser derives from it.</summary>
public abstract class ForOverseers<TRequest> : IAuthoriser<TRequest>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        TRequest request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(InstanceAccess.UnlessOverseer(actor));
}

/// <summary>Lets those act who may step into running workflows; a command's authoriser derives from it.</summary>
public abstract class ForCoordinators<TRequest> : IAuthoriser<TRequest>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        TRequest request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(InstanceAccess.UnlessCoordinator(actor));
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Execution;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.ReceiveRequest;

/// <summary>
/// Who listens at an address, and whether this caller may call. Only people and programs that are known may, unless the workflow asks for
/// no sign-in and the site allows that (<see cref="WorkflowHttpSettings.AnonymousEndpoints"/>): one coordinator's drawing can't open the
/// site alone.
/// </summary>
public sealed class WorkflowAddresses(
    IWorkflowRuntime runtime,
    WorkflowHttpSettings settings,
    ICurrentActor current
) : IScoped
{
    /// <summary>The one who listens, or why the caller gets none.</summary>
    internal async Task<Result<HttpRoute>> FindAsync(
        string method,
        string path,
        string instanceId,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<HttpRoute> routes = await runtime.RouteAsync(
            method,
            path,
            instanceId,
            cancellationToken
        );
        if (current.Actor.PersonId is null && !routes.Any(IsOpen))
        {
            // Whether there is such an address is nothing for strangers.
            return Acting.SignInFirst;
        }

        return routes switch
        {
            [] => NobodyListens(method, path),
            [HttpRoute one] => Refuse(one.Listener, current.Actor) is { } refusal ? refusal : one,
            _ => SeveralListen(method, path),
        };
    }

    private bool IsOpen(HttpRoute route) =>
        settings.AnonymousEndpoints && route.Listener is { Authorize: false, Policy: "" or null };

    private static Error? Refuse(HttpListener listener, Actor actor)
    {
        if (string.IsNullOrWhiteSpace(listener.Policy))
        {
            return null;
        }

        return
            Enum.TryParse(listener.Policy.Trim(), ignoreCase: true, out Role role)
            && Enum.IsDefined(role)
            && actor.Holds(role)
            ? null
            : Acting.OnlyFor(LocalizedText.Same(listener.Policy));
    }

    private static Error NobodyListens(string method, string path) =>
        new(
            "WorkflowAddress.NotFound",
            new(
                $"{method} /workflows/{path} 요청을 받는 워크플로가 없습니다.",
                $"No workflow listens for {method} /workflows/{path}."
            ),
            ErrorKind.NotFound
        );

    private static Error SeveralListen(string method, string path) =>
        new(
            "WorkflowAddress.Ambiguous",
            new(
                $"{method} /workflows/{path} 요청을 받는 워크플로가 둘 이상입니다. 실행 건을 지정하십시오.",
                $"Several workflows listen for {method} /workflows/{path}: name the instance that is meant."
            ),
            ErrorKind.Conflict
        );
}

using Ipses.Application.Common;
using Ipses.Domain.Deliberations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Runtime;

namespace Ipses.Application.WorkflowBridge;

/// <summary>A body's resolution moves the workflow that had placed the item, in the same transaction.</summary>
public sealed class AgendaSignals(IWorkflowRuntime workflows) : IReactTo<AgendaItemResolved>
{
    /// <summary>What a step waits on until the body has resolved.</summary>
    public static string KeyOf(string itemId) => "agenda:" + itemId;

    public Task ReactAsync(AgendaItemResolved happened, CancellationToken cancellationToken) =>
        workflows.StimulateAsync(
            new Stimulus(
                "agenda-resolved/" + happened.ItemId,
                KeyOf(happened.ItemId),
                EngineJson.From(
                    new
                    {
                        outcome = happened.Outcome.ToString(),
                        resolutionNumber = happened.ResolutionNumber,
                        reason = happened.Reason,
                    }
                )
            )
            {
                By = happened.SessionId,
            },
            cancellationToken
        );
}

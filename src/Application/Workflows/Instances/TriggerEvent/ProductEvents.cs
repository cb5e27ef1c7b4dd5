using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.TriggerEvent;

/// <summary>
/// Events by which workflows of the product tell each other that something has happened (the guidelines are issued). Sent from
/// outside they would let a year go on although nothing has happened.
/// </summary>
public sealed class ProductEvents(IEngineStore store, IWorkflowRuntime runtime) : IScoped
{
    private const string Publisher = "Elsa.PublishEvent";

    /// <summary>Whether a workflow with steps of the product both announces the event and one listens to it.</summary>
    public async Task<bool> AreAsync(string name, CancellationToken cancellationToken)
    {
        string key = StimulusKeys.Event(name);
        bool heard = false;
        foreach (
            string instance in (await store.FindBookmarksAsync(key, cancellationToken))
                .Select(one => one.InstanceId)
                .Distinct()
        )
        {
            InstanceRecord? row = await store.FindInstanceAsync(instance, cancellationToken);
            heard =
                heard
                || row is not null
                    && await HasProductStepsAsync(row.DefinitionVersionId, cancellationToken);
        }

        foreach (TriggerRecord trigger in await store.FindTriggersAsync(key, cancellationToken))
        {
            heard = heard || await HasProductStepsAsync(trigger.VersionId, cancellationToken);
        }

        return heard && await IsAnnouncedAsync(name, cancellationToken);
    }

    private async Task<bool> HasProductStepsAsync(
        string versionId,
        CancellationToken cancellationToken
    ) =>
        await store.FindDefinitionVersionAsync(versionId, cancellationToken) is not { } version
        || new DefinitionNodes(
            await runtime.CompileAsync(version, cancellationToken)
        ).HasProductSteps;

    private async Task<bool> IsAnnouncedAsync(string name, CancellationToken cancellationToken)
    {
        foreach (
            DefinitionRecord latest in await store.ListDefinitionsAsync(null, cancellationToken)
        )
        {
            DefinitionRecord version =
                await store.FindPublishedAsync(latest.DefinitionId, cancellationToken) ?? latest;
            DefinitionNodes nodes = new(await runtime.CompileAsync(version, cancellationToken));
            if (
                nodes.HasProductSteps
                && nodes.Definition!.Nodes.Values.Any(node =>
                    node.Type == Publisher && MayAnnounce(node, name)
                )
            )
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A literal is compared, a template by what comes before its first value; a script may say anything.</summary>
    internal static bool MayAnnounce(ActivityNode publisher, string name)
    {
        if (
            !publisher.Inputs.TryGetValue("eventName", out InputExpression? input)
            || input.Value.ValueKind != JsonValueKind.String
        )
        {
            return false;
        }

        string text = input.Value.GetString()!;
        int value = text.IndexOf('{', StringComparison.Ordinal);
        return input.ExpressionType switch
        {
            "Literal" => string.Equals(text, name, StringComparison.OrdinalIgnoreCase),
            "Liquid" => value < 0
                ? string.Equals(text, name, StringComparison.OrdinalIgnoreCase)
                : name.StartsWith(text[..value], StringComparison.OrdinalIgnoreCase),
            _ => true,
        };
    }
}

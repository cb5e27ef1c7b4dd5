using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Definitions.TryActivity;

/// <summary>What an activity would decide with its inputs as they are drawn. Nothing is stored or sent: it is a question, no command.</summary>
/// <param name="VersionId">Of which version; null where the definition is named.</param>
/// <param name="DefinitionId">Of which definition, where no version is named.</param>
/// <param name="Versions">Which version of that.</param>
/// <param name="ActivityId">Which activity; null where the node is named.</param>
/// <param name="NodeId">Its path, where no activity is named.</param>
public sealed record TryActivity(
    string? VersionId,
    string? DefinitionId,
    VersionChoice Versions,
    string? ActivityId,
    string? NodeId
) : IQuery<TriedActivity>;

/// <summary>What came of it.</summary>
/// <param name="Inputs">As they were evaluated, by name; null where an input has no value.</param>
/// <param name="Outputs">What it gave.</param>
/// <param name="Ports">On which it ended.</param>
/// <param name="Status">How far it came.</param>
/// <param name="Fault">Why it can't go on, or wasn't tried; null where nothing stands against it.</param>
public sealed record TriedActivity(
    IReadOnlyDictionary<string, JsonElement?> Inputs,
    IReadOnlyDictionary<string, JsonElement> Outputs,
    IReadOnlyList<string> Ports,
    TrialStatus Status,
    TrialFault? Fault
);

/// <summary>Why a trial stopped.</summary>
/// <param name="Code">Stable name of the reason.</param>
/// <param name="Message">The sentence.</param>
/// <param name="Detail">Type and stack of an exception; empty for a plain fault.</param>
public sealed record TrialFault(string Code, LocalizedText Message, string Detail);

/// <summary>Those who draw workflows.</summary>
public sealed class TryActivityAuthoriser : ForDesigners<TryActivity>;

/// <summary>Finds the activity and tries it out of reach of everything.</summary>
public sealed class TryActivityHandler(
    IEngineStore store,
    IWorkflowRuntime runtime,
    ActivityTrial trial,
    ActivityCatalog catalog
) : IQueryHandler<TryActivity, TriedActivity>
{
    private static readonly LocalizedText ActsOutside = new(
        "이 활동은 업무 자료를 바꾸거나, 메일·요청을 보내거나, 다른 워크플로를 시작하므로 여기서 시험하지 않았습니다. 바뀐 것은 없습니다. 워크플로 전체를 모의 운영으로 돌려 보십시오.",
        "This activity changes data, sends something or starts another workflow, so it was not tried here, and nothing has happened. Rehearse the whole workflow instead."
    );

    /// <inheritdoc/>
    public async Task<Result<TriedActivity>> HandleAsync(
        TryActivity query,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? version = query.VersionId is { Length: > 0 } id
            ? await store.FindDefinitionVersionAsync(id, cancellationToken)
            : query.Versions.Of(
                await store.ListDefinitionsAsync(query.DefinitionId ?? "", cancellationToken)
            );
        if (version is null)
        {
            return DefinitionErrors.NotFound(query.VersionId ?? query.DefinitionId ?? "");
        }

        CompiledWorkflow workflow = await runtime.CompileAsync(version, cancellationToken);
        IReadOnlyDictionary<string, ActivityNode> nodes = workflow.Definition.Nodes;
        ActivityNode? node = query.ActivityId is { Length: > 0 } activity
            ? nodes.GetValueOrDefault(activity)
            : nodes.Values.FirstOrDefault(one => one.NodeId == query.NodeId);
        if (node is null)
        {
            return DefinitionErrors.NoActivity(
                version.DefinitionId,
                query.ActivityId ?? query.NodeId ?? ""
            );
        }

        return Show(
            workflow.Describe(node, catalog),
            await trial.RunAsync(workflow, node, cancellationToken)
        );
    }

    private static TriedActivity Show(ActivityDescriptor described, TrialResult tried)
    {
        Dictionary<string, JsonElement?> inputs = described
            .Inputs.Where(input => input.IsWrapped && !input.IsSensitive)
            .ToDictionary(
                input => input.Name,
                input =>
                    tried.Inputs.TryGetValue(input.Name, out JsonElement given)
                        ? given
                        : (JsonElement?)null,
                StringComparer.Ordinal
            );
        return tried.ActsOutside
            ? new TriedActivity(
                inputs,
                new Dictionary<string, JsonElement>(StringComparer.Ordinal),
                [],
                TrialStatus.Faulted,
                new TrialFault("Trial.ActsOutside", ActsOutside, "")
            )
            : new TriedActivity(
                inputs,
                tried.Outputs,
                tried.Ports,
                tried.Status,
                tried.Fault is { } fault
                    ? new TrialFault(
                        fault.Code,
                        new LocalizedText(fault.Message, fault.Message),
                        fault.Detail
                    )
                    : null
            );
    }
}

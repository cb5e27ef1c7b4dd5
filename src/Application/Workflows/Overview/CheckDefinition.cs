using Ipses.Application.Common;
using Ipses.Application.WorkflowBridge.Checks;
using Ipses.Application.Workflows.Definitions;
using Ipses.Domain.Common;
using Ipses.Engine.Analysis;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Overview;

/// <summary>What the checks say of the newest version of a workflow, errors first.</summary>
public sealed record CheckDefinition(string DefinitionId) : IQuery<IReadOnlyList<AnalysisFinding>>;

/// <summary>Those who look at workflows.</summary>
public sealed class CheckDefinitionAuthoriser : ForWorkflowReaders<CheckDefinition>;

/// <summary>Runs the checks; stores nothing.</summary>
public sealed class CheckDefinitionHandler(
    IEngineStore store,
    DefinitionCache definitions,
    DefinitionChecks checks
) : IQueryHandler<CheckDefinition, IReadOnlyList<AnalysisFinding>>
{
    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<AnalysisFinding>>> HandleAsync(
        CheckDefinition query,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? newest = await store.FindDefinitionAsync(
            query.DefinitionId,
            null,
            cancellationToken
        );
        return newest is null
            ? DefinitionErrors.NotFound(query.DefinitionId)
            : Result<IReadOnlyList<AnalysisFinding>>.Of(
                await checks.LookAsync(
                    definitions.Reader.Read(newest.Json).Value,
                    cancellationToken
                )
            );
    }
}

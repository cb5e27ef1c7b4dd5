using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Diagram;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Differences;

/// <summary>Two versions of a workflow, held against each other.</summary>
/// <param name="From">The older one's number.</param>
/// <param name="To">The newer one's number.</param>
public sealed record CompareVersions(string DefinitionId, int From, int To)
    : IQuery<ComparedVersions>;

/// <summary>Their differences, both drawings, and what the steps of both are called.</summary>
public sealed record ComparedVersions(
    DefinitionRecord From,
    DefinitionRecord To,
    DefinitionDifference Difference,
    WorkflowDiagram Before,
    WorkflowDiagram After,
    StepNames NamesBefore,
    StepNames NamesAfter
)
{
    /// <summary>What a step is called: by the newer version, or by the older one where it is gone.</summary>
    public LocalizedText NameOf(string activityId) =>
        NamesAfter.Find(activityId) ?? NamesBefore.Of(activityId);

    /// <summary>What the port is called that an arrow leaves by.</summary>
    public LocalizedText PortOf(ArrowDifference arrow) =>
        (arrow.Change == Changed.Removed ? NamesBefore : NamesAfter).PortOf(arrow.From, arrow.Port);
}

/// <summary>Those who look at workflows.</summary>
public sealed class CompareVersionsAuthoriser : ForWorkflowReaders<CompareVersions>;

/// <summary>Reads both and compares.</summary>
public sealed class CompareVersionsHandler(
    IEngineStore store,
    DefinitionCache definitions,
    ActivityCatalog catalog
) : IQueryHandler<CompareVersions, ComparedVersions>
{
    /// <inheritdoc/>
    public async Task<Result<ComparedVersions>> HandleAsync(
        CompareVersions query,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? from = await store.FindDefinitionAsync(
            query.DefinitionId,
            query.From,
            cancellationToken
        );
        DefinitionRecord? to = await store.FindDefinitionAsync(
            query.DefinitionId,
            query.To,
            cancellationToken
        );
        if (from is null)
        {
            return DefinitionErrors.NoVersion(query.DefinitionId, query.From);
        }

        if (to is null)
        {
            return DefinitionErrors.NoVersion(query.DefinitionId, query.To);
        }

        WorkflowDefinition before = definitions.Reader.Read(from.Json).Value;
        WorkflowDefinition after = definitions.Reader.Read(to.Json).Value;
        StepNames namesBefore = StepNames.Read(from.Json, catalog);
        StepNames namesAfter = StepNames.Read(to.Json, catalog);
        return new ComparedVersions(
            from,
            to,
            DefinitionDifference.Between(before, after),
            WorkflowDiagram.Of(before, namesBefore),
            WorkflowDiagram.Of(after, namesAfter),
            namesBefore,
            namesAfter
        );
    }
}

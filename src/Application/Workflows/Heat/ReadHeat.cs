using Ipses.Application.Common;
using Ipses.Application.Workflows.Definitions;
using Ipses.Application.Workflows.Diagram;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Heat;

/// <summary>Where the instances of a version stand, how long its steps took, what was late.</summary>
/// <param name="Version">Its number; the published one where null, else the newest.</param>
public sealed record ReadHeat(string DefinitionId, int? Version) : IQuery<WorkflowHeat>;

/// <summary>The heat of a version, on its drawing.</summary>
/// <param name="Version">The version.</param>
/// <param name="Diagram">Its drawing.</param>
/// <param name="Names">What its steps are called.</param>
/// <param name="Steps">All that an instance ever came to, in the order of the definition.</param>
/// <param name="Instances">How many instances were looked at.</param>
/// <param name="IsCut">There are more instances than are looked at: the newest were.</param>
public sealed record WorkflowHeat(
    DefinitionRecord Version,
    WorkflowDiagram Diagram,
    StepNames Names,
    IReadOnlyList<StepHeat> Steps,
    int Instances,
    bool IsCut
)
{
    /// <summary>What people would call a step, in the order of the definition: containers and wiring are left out.</summary>
    public IEnumerable<StepHeat> Listed => Steps.Where(step => Names.IsStep(step.ActivityId));

    /// <summary>What a step of the drawing shows: its own figures and those of what it holds.</summary>
    public StepHeat? At(DiagramStep step) =>
        Steps.FirstOrDefault(heat => heat.ActivityId == step.Id) is { } own && step.Inner.Count == 0
            ? own
            : Together(step);

    private StepHeat? Together(DiagramStep step)
    {
        StepHeat[] all = [.. Steps.Where(heat => step.Holds(heat.ActivityId))];
        StepHeat? own = all.FirstOrDefault(heat => heat.ActivityId == step.Id);
        return all.Length == 0
            ? null
            : new StepHeat(
                step.Id,
                own?.Standing ?? all.Max(h => h.Standing),
                own?.Ended ?? 0,
                all.Sum(h => h.Stopped),
                all.Sum(h => h.Late),
                own?.Median,
                own?.Longest
            );
    }
}

/// <summary>Those who look at workflows.</summary>
public sealed class ReadHeatAuthoriser : ForWorkflowReaders<ReadHeat>;

/// <summary>Reads the journals of the version's instances.</summary>
public sealed class ReadHeatHandler(
    IEngineStore store,
    IReader reader,
    DefinitionCache definitions,
    ActivityCatalog catalog,
    CycleClock clock
) : IQueryHandler<ReadHeat, WorkflowHeat>
{
    /// <summary>Journals of more instances would take longer than a page may.</summary>
    private const int MostInstances = 200;

    /// <inheritdoc/>
    public async Task<Result<WorkflowHeat>> HandleAsync(
        ReadHeat query,
        CancellationToken cancellationToken
    )
    {
        DefinitionRecord? version = query.Version is { } number
            ? await store.FindDefinitionAsync(query.DefinitionId, number, cancellationToken)
            : await store.FindPublishedAsync(query.DefinitionId, cancellationToken)
                ?? await store.FindDefinitionAsync(query.DefinitionId, null, cancellationToken);
        if (version is null)
        {
            return DefinitionErrors.NotFound(query.DefinitionId);
        }

        IReadOnlyList<string> instances = await reader.ListAsync<InstanceRecord, string>(
            all =>
                all.Where(i => i.DefinitionVersionId == version.VersionId)
                    .OrderByDescending(i => i.CreatedAt)
                    .ThenBy(i => i.Id)
                    .Select(i => i.Id)
                    .Take(MostInstances + 1),
            cancellationToken
        );
        string[] looked = [.. instances.Take(MostInstances)];
        IReadOnlyList<JournalRecord> journal = await reader.ListAsync<JournalRecord, JournalRecord>(
            all =>
                all.Where(row => looked.Contains(row.InstanceId))
                    .OrderBy(row => row.InstanceId)
                    .ThenBy(row => row.Sequence),
            cancellationToken
        );
        StepNames names = StepNames.Read(version.Json, catalog);
        WorkflowDefinition definition = definitions.Reader.Read(version.Json).Value;
        string[] order = [.. Ordered(definition.Root).Select(node => node.Id)];
        return new WorkflowHeat(
            version,
            WorkflowDiagram.Of(definition, names),
            names,
            [
                .. StepHeat
                    .Of(
                        journal
                            .GroupBy(row => row.InstanceId, StringComparer.Ordinal)
                            .Select(rows => (IReadOnlyList<JournalRecord>)[.. rows]),
                        await LateAsync(looked, cancellationToken)
                    )
                    .OrderBy(step => Array.IndexOf(order, step.ActivityId)),
            ],
            looked.Length,
            instances.Count > MostInstances
        );
    }

    private static IEnumerable<ActivityNode> Ordered(ActivityNode node) =>
        node.Children.SelectMany(Ordered).Prepend(node);

    private async Task<Dictionary<string, int>> LateAsync(
        string[] instances,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<DeadlineTask> tasks = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            all => all.Where(t => t.InstanceId != null && instances.Contains(t.InstanceId)),
            cancellationToken
        );
        return tasks
            .Where(IsLate)
            .Select(task => task.Origin?.ActivityId)
            .OfType<string>()
            .GroupBy(activity => activity, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
    }

    private bool IsLate(DeadlineTask task) =>
        (task.ClosedAt is { } closed ? clock.DateOf(closed) : clock.Today) > task.DueOn;
}

using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Publications;
using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Overview;

/// <summary>Every workflow with what is published of it and how much of it runs.</summary>
public sealed record ListWorkflowsInUse : IQuery<IReadOnlyList<WorkflowInUse>>;

/// <summary>A workflow.</summary>
/// <param name="PublishedVersion">The version that new instances start from; null where none is.</param>
/// <param name="DraftVersion">The newest version, where it is not the published one.</param>
/// <param name="Running">Instances of any version that have not ended.</param>
/// <param name="AwaitsApproval">Whether a second coordinator is asked to approve the draft's publication (R3).</param>
public sealed record WorkflowInUse(
    string DefinitionId,
    LocalizedText Name,
    string Description,
    int? PublishedVersion,
    int? DraftVersion,
    int Running,
    bool AwaitsApproval
);

/// <summary>Those who look at workflows.</summary>
public sealed class ListWorkflowsInUseAuthoriser : ForWorkflowReaders<ListWorkflowsInUse>;

/// <summary>Reads the newest versions and counts what runs.</summary>
public sealed class ListWorkflowsInUseHandler(IReader reader)
    : IQueryHandler<ListWorkflowsInUse, IReadOnlyList<WorkflowInUse>>
{
    /// <inheritdoc/>
    public async Task<Result<IReadOnlyList<WorkflowInUse>>> HandleAsync(
        ListWorkflowsInUse query,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<VersionInUse> versions = await reader.ListAsync<
            DefinitionRecord,
            VersionInUse
        >(
            all =>
                all.Where(v => v.IsLatest || v.IsPublished)
                    .Select(v => new VersionInUse(
                        v.DefinitionId,
                        v.Name,
                        v.Json,
                        v.Description,
                        v.Version,
                        v.IsLatest,
                        v.IsPublished
                    )),
            cancellationToken
        );
        IReadOnlyList<InUse> running = await reader.ListAsync<InstanceRecord, InUse>(
            all =>
                all.Where(i =>
                        i.Status == InstanceStatus.Running || i.Status == InstanceStatus.Faulted
                    )
                    .GroupBy(i => i.DefinitionId)
                    .Select(group => new InUse(group.Key, group.Count())),
            cancellationToken
        );
        IReadOnlyList<string> asked = await reader.ListAsync<PublicationRequest, string>(
            all =>
                all.Where(request => request.Stage == PublicationStage.Waiting)
                    .Select(request => request.DefinitionId),
            cancellationToken
        );
        return Result<IReadOnlyList<WorkflowInUse>>.Of([
            .. versions
                .GroupBy(v => v.DefinitionId, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group => Of([.. group], running, asked)),
        ]);
    }

    private static WorkflowInUse Of(
        VersionInUse[] versions,
        IReadOnlyList<InUse> running,
        IReadOnlyList<string> asked
    )
    {
        VersionInUse latest = versions.MaxBy(v => v.Version)!;
        return new WorkflowInUse(
            latest.DefinitionId,
            NameOf(latest),
            latest.Description,
            versions.FirstOrDefault(v => v.IsPublished)?.Version,
            latest.IsPublished ? null : latest.Version,
            running.FirstOrDefault(r => r.DefinitionId == latest.DefinitionId)?.Count ?? 0,
            !latest.IsPublished && asked.Contains(latest.DefinitionId)
        );
    }

    private static LocalizedText NameOf(VersionInUse version)
    {
        using JsonDocument definition = JsonDocument.Parse(version.Json);
        return StepName.OfDefinition(definition.RootElement) ?? LocalizedText.Same(version.Name);
    }

    private sealed record VersionInUse(
        string DefinitionId,
        string Name,
        string Json,
        string Description,
        int Version,
        bool IsLatest,
        bool IsPublished
    );

    private sealed record InUse(string DefinitionId, int Count);
}

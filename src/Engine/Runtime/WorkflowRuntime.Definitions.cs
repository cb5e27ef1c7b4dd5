using System.Globalization;
using Ipses.Engine.Definitions;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Definitions and their versions.</summary>
public sealed partial class WorkflowRuntime
{
    /// <inheritdoc />
    public IReadOnlyList<EngineError> Validate(string json)
    {
        var read = definitions.Reader.Read(json);
        if (!read.IsSuccess)
            return read.Errors;
        return
        [
            .. read
                .Value.Nodes.Values.Where(node =>
                    !catalog.Knows(node.Type) && WorkflowReference.Of(node) is null
                )
                .Select(node =>
                    RuntimeErrors.UnknownType($"{node.DisplayText} ({node.Id})", node.Type)
                ),
            .. CheckScripts(read.Value),
            .. ReadTriggers(read.Value).Errors,
        ];
    }

    /// <inheritdoc />
    public Task<EngineResult<PublishedDefinition>> PublishDefinitionAsync(
        string json,
        CancellationToken cancellation
    ) => StoreAsync(json, publish: true, cancellation);

    /// <inheritdoc />
    public Task<EngineResult<PublishedDefinition>> SaveDraftAsync(
        string json,
        CancellationToken cancellation
    ) => StoreAsync(json, publish: false, cancellation);

    private async Task<EngineResult<PublishedDefinition>> StoreAsync(
        string json,
        bool publish,
        CancellationToken cancellation
    )
    {
        var read = definitions.Reader.Read(json);
        if (!read.IsSuccess)
            return EngineResult<PublishedDefinition>.Refused(read.Errors);
        var definition = read.Value;
        if (publish && CheckScripts(definition) is { Count: > 0 } unreadable)
            return EngineResult<PublishedDefinition>.Refused(unreadable);
        if (publish)
        {
            var pinned = await PinAsync(definition, cancellation);
            if (!pinned.IsSuccess)
                return EngineResult<PublishedDefinition>.Refused(pinned.Errors);
            definition = pinned.Value;
        }

        var triggers = publish ? ReadTriggers(definition) : Array.Empty<FoundTrigger>();
        if (!triggers.IsSuccess)
            return EngineResult<PublishedDefinition>.Refused(triggers.Errors);

        var versions = await store.ListDefinitionsAsync(definition.DefinitionId, cancellation);
        var latest = versions.FirstOrDefault(v => v.IsLatest);
        if (latest is not null)
        {
            var before = definitions.Reader.Read(latest.Json);
            if (before.IsSuccess && before.Value.Nodes.Count > 1 && definition.Nodes.Count <= 1)
                return RuntimeErrors.WouldBeEmptied(definition.DefinitionId);
            var isSame = before.IsSuccess && Content(before.Value) == Content(definition);
            if (isSame && (latest.IsPublished || !publish))
                return new PublishedDefinition(
                    latest.DefinitionId,
                    latest.VersionId,
                    latest.Version,
                    IsNew: false
                );
        }

        var number = latest switch
        {
            null => 1,
            { WasPublished: false } => latest.Version,
            _ => latest.Version + 1,
        };
        var versionId = string.Create(
            CultureInfo.InvariantCulture,
            $"{definition.DefinitionId}-v{number}"
        );
        foreach (
            var other in versions.Where(v =>
                v.Version != number && (v.IsLatest || (publish && v.IsPublished))
            )
        )
            await store.PutDefinitionAsync(
                other with
                {
                    IsLatest = false,
                    IsPublished = other.IsPublished && !publish,
                },
                cancellation
            );
        var createdAt = latest is { WasPublished: false } ? latest.CreatedAt : Now;
        await store.PutDefinitionAsync(
            new DefinitionRecord(
                versionId,
                definition.DefinitionId,
                number,
                definition.Name,
                definition.Description,
                IsLatest: true,
                IsPublished: publish,
                WasPublished: publish,
                ElsaJsonWriter.Flat(
                    definition,
                    versionId,
                    number,
                    createdAt,
                    isLatest: true,
                    publish
                ),
                createdAt
            ),
            cancellation
        );
        if (publish)
            await ListenAsync(
                definition.DefinitionId,
                versionId,
                number,
                triggers.Value,
                cancellation
            );
        return new PublishedDefinition(definition.DefinitionId, versionId, number, IsNew: true);
    }

    /// <inheritdoc />
    public async Task<EngineResult<PublishedDefinition>> RetractDefinitionAsync(
        string definitionId,
        CancellationToken cancellation
    )
    {
        if (await store.FindPublishedAsync(definitionId, cancellation) is not { } published)
            return RuntimeErrors.NoDefinition(definitionId);
        await store.PutDefinitionAsync(published with { IsPublished = false }, cancellation);
        await ListenAsync(definitionId, published.VersionId, published.Version, [], cancellation);
        return new PublishedDefinition(
            definitionId,
            published.VersionId,
            published.Version,
            IsNew: false
        );
    }

    private static string Content(WorkflowDefinition definition) =>
        ElsaJsonWriter.Flat(
            definition,
            "",
            0,
            DateTimeOffset.UnixEpoch,
            isLatest: false,
            isPublished: false
        );

    private List<EngineError> CheckScripts(WorkflowDefinition definition)
    {
        List<EngineError> errors = [];
        foreach (var node in definition.Nodes.Values)
        {
            foreach (var (name, expression) in node.Inputs)
            {
                if (evaluator.Check(expression) is { } wrong)
                    errors.Add(
                        RuntimeErrors.UnreadableScript(
                            $"{node.DisplayText} ({node.Id}).{name}",
                            wrong
                        )
                    );
            }
        }

        return errors;
    }
}

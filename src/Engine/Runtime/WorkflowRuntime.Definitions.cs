using System.Globalization;
using Ipses.Engine.Definitions;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Expressions;
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
    ) => StoreDefinitionAsync(json, Keeping.Published, cancellation);

    /// <inheritdoc />
    public Task<EngineResult<PublishedDefinition>> SaveDraftAsync(
        string json,
        CancellationToken cancellation
    ) => StoreDefinitionAsync(json, Keeping.Draft, cancellation);

    /// <inheritdoc />
    public async Task<EngineResult<PublishedDefinition>> StoreDefinitionAsync(
        string json,
        Keeping keeping,
        CancellationToken cancellation
    )
    {
        var publish = keeping.HasFlag(Keeping.Published);
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
        var before = latest is null ? null : definitions.Reader.Read(latest.Json);
        if (
            before is { IsSuccess: true }
            && before.Value.Nodes.Count > 1
            && definition.Nodes.Count <= 1
        )
            return RuntimeErrors.WouldBeEmptied(definition.DefinitionId);
        var isSame = before is { IsSuccess: true } && Meaning(before.Value) == Meaning(definition);
        if (isSame && (latest!.IsPublished || !publish))
            return new PublishedDefinition(
                latest.DefinitionId,
                latest.VersionId,
                latest.Version,
                IsNew: false
            );

        var number = latest switch
        {
            null => 1,
            _ when isSame => latest.Version,
            { WasPublished: false } when !keeping.HasFlag(Keeping.AsNextVersion) => latest.Version,
            _ => latest.Version + 1,
        };
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
        var stored = isSame
            ? latest! with
            {
                IsPublished = true,
                WasPublished = true,
            }
            : Version(definition, number, Stamp(latest), publish);
        await store.PutDefinitionAsync(stored, cancellation);
        if (publish)
            await ListenAsync(
                stored.DefinitionId,
                stored.VersionId,
                stored.Version,
                triggers.Value,
                cancellation
            );
        return new PublishedDefinition(
            stored.DefinitionId,
            stored.VersionId,
            stored.Version,
            IsNew: true
        );
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

    /// <summary>With name and description as they are kept, not as they were left out.</summary>
    private static string Meaning(WorkflowDefinition definition) =>
        DefinitionMeaning.Of(
            ElsaJsonWriter.Flat(
                definition,
                "",
                0,
                DateTimeOffset.UnixEpoch,
                isLatest: false,
                isPublished: false
            )
        );

    private static DefinitionRecord Version(
        WorkflowDefinition definition,
        int number,
        DateTimeOffset createdAt,
        bool publish
    )
    {
        var versionId = string.Create(
            CultureInfo.InvariantCulture,
            $"{definition.DefinitionId}-v{number}"
        );
        return new DefinitionRecord(
            versionId,
            definition.DefinitionId,
            number,
            definition.Name,
            definition.Description,
            IsLatest: true,
            IsPublished: publish,
            WasPublished: publish,
            ElsaJsonWriter.Flat(definition, versionId, number, createdAt, isLatest: true, publish),
            createdAt
        );
    }

    /// <summary>When this content was written: later than the one before even while the clock stands still, so that an editor that has it knows that it has it.</summary>
    private DateTimeOffset Stamp(DefinitionRecord? before) =>
        before is null || Now > before.CreatedAt ? Now : before.CreatedAt.AddMilliseconds(1);

    private List<EngineError> CheckScripts(WorkflowDefinition definition)
    {
        List<EngineError> errors = [];
        foreach (var node in definition.Nodes.Values)
        {
            foreach (var (name, expression) in WrittenExpressions.Of(node))
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

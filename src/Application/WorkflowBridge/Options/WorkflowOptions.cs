using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;

namespace Ipses.Application.WorkflowBridge.Options;

/// <summary>Workflows that are published, by name: what another one can start.</summary>
public sealed class WorkflowOptions(IReader reader) : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.Workflows;

    /// <inheritdoc/>
    public async Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        [
            .. (
                await reader.ListAsync<DefinitionRecord, PublishedName>(
                    all =>
                        all.Where(v => v.IsPublished)
                            .OrderBy(v => v.DefinitionId)
                            .Select(v => new PublishedName(v.DefinitionId, v.Name)),
                    cancellationToken
                )
            ).Select(found => new OptionChoice(
                found.Id,
                LocalizedText.Same(
                    found.Name.Length == 0 || found.Name == found.Id
                        ? found.Id
                        : $"{found.Name} ({found.Id})"
                )
            )),
        ];

    private sealed record PublishedName(string Id, string Name);
}

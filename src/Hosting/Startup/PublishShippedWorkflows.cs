using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Hosting.Startup;

/// <summary>
/// Publishes the shipped workflows (<c>workflows/*.json</c> beside the program) that the database does not have yet. What a
/// coordinator has changed since stays as it is.
/// </summary>
public sealed class PublishShippedWorkflows(
    ITransaction transaction,
    IEngineStore store,
    IWorkflowRuntime runtime
) : IStartupTask
{
    /// <inheritdoc/>
    public int Order => 10;

    /// <inheritdoc/>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        string folder = Path.Combine(AppContext.BaseDirectory, "workflows");
        foreach (
            string file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal)
        )
        {
            string json = await File.ReadAllTextAsync(file, cancellationToken);
            Result<Nothing> published = await transaction.RunAsync(
                token => PublishAsync(file, json, token),
                cancellationToken
            );
            _ = published.Value;
        }
    }

    private async Task<Result<Nothing>> PublishAsync(
        string file,
        string json,
        CancellationToken cancellationToken
    )
    {
        string id;
        using (JsonDocument document = JsonDocument.Parse(json))
        {
            id = document.RootElement.GetProperty("definitionId").GetString()!;
        }

        // One that a coordinator has retracted stays so.
        if (await store.FindDefinitionAsync(id, null, cancellationToken) is not null)
        {
            return Nothing.Value;
        }

        EngineResult<PublishedDefinition> result = await runtime.PublishDefinitionAsync(
            json,
            cancellationToken
        );
        return result.IsSuccess
            ? Nothing.Value
            : throw new InvalidOperationException(
                $"The shipped workflow {Path.GetFileName(file)} can't be published: "
                    + string.Join(
                        "; ",
                        result.Errors.Select(error => $"{error.Message.En} ({error.Place})")
                    )
            );
    }
}

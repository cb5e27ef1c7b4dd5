using System.Text.Json;

namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>With what a client starts an instance, by Elsa's names.</summary>
internal sealed record RunRequest(
    string? CorrelationId,
    string? Name,
    string? VersionOptions,
    Dictionary<string, JsonElement>? Input
);

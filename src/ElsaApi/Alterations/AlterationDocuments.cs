using System.Text.Json;
using Ipses.Application.Workflows.Instances.Alterations;

namespace Ipses.ElsaApi.Alterations;

/// <summary>Alterations as Elsa's clients write them, and what came of them as they read it.</summary>
internal static class AlterationDocuments
{
    /// <summary>What was done (Elsa's <c>RunAlterationsResult</c>).</summary>
    internal static object Show(AlteredInstances done) =>
        new { results = done.Instances.Select(Result) };

    /// <summary>What was done to one instance, a line per alteration (Elsa's <c>AlterationLogEntry</c>).</summary>
    internal static IEnumerable<object> Log(AlteredInstance one) =>
        one.Log.Select(message => new
        {
            message,
            logLevel = "Information",
            timestamp = one.At,
        });

    private static object Result(AlteredInstance one) =>
        new
        {
            workflowInstanceId = one.InstanceId,
            log = new { logEntries = Log(one) },
            workflowHasScheduledWork = false,
            isSuccessful = true,
        };
}

/// <summary>An alteration, by Elsa's names.</summary>
internal sealed record AlterationAsked(
    string? Type,
    string? ActivityId,
    string? ActivityInstanceId,
    string? VariableId,
    JsonElement Value
)
{
    internal AskedAlteration Read() =>
        new(Type ?? "", ActivityId, ActivityInstanceId, VariableId, Value);

    /// <summary>As it was written.</summary>
    internal object Show() =>
        new
        {
            Type,
            ActivityId,
            ActivityInstanceId,
            VariableId,
            Value = Value.ValueKind == JsonValueKind.Undefined ? (JsonElement?)null : Value,
        };
}

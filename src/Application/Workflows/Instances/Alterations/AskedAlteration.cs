using System.Text.Json;

namespace Ipses.Application.Workflows.Instances.Alterations;

/// <summary>One of Elsa's alterations of a running workflow, as a client asks for it.</summary>
/// <param name="Type">Elsa's name: <c>Cancel</c>, <c>CancelActivity</c>, <c>ModifyVariable</c>, <c>ScheduleActivity</c>, <c>Migrate</c>.</param>
/// <param name="ActivityId">The activity that it is about; null for none.</param>
/// <param name="ExecutionId">One execution of it; null for all that go on.</param>
/// <param name="VariableId">The variable that it is about; null for none.</param>
/// <param name="Value">That one's new value.</param>
public sealed record AskedAlteration(
    string Type,
    string? ActivityId,
    string? ExecutionId,
    string? VariableId,
    JsonElement Value
)
{
    public const string Cancel = "Cancel";
    public const string CancelActivity = "CancelActivity";
    public const string ModifyVariable = "ModifyVariable";
    public const string ScheduleActivity = "ScheduleActivity";
    public const string Migrate = "Migrate";
}

/// <summary>What was done to one instance.</summary>
/// <param name="InstanceId">Which.</param>
/// <param name="Log">A sentence per alteration, in English as Elsa's.</param>
/// <param name="At">UTC.</param>
public sealed record AlteredInstance(
    string InstanceId,
    IReadOnlyList<string> Log,
    DateTimeOffset At
);

/// <summary>What was done.</summary>
/// <param name="Instances">In the order asked for.</param>
public sealed record AlteredInstances(IReadOnlyList<AlteredInstance> Instances);

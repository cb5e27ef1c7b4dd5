using Ipses.Engine.Ports;

namespace Ipses.Application.Workflows.Instances;

/// <summary>
/// Where an instance stands, in Elsa's two words. One that stopped with an incident is still running here, with the sub-status
/// Faulted: it goes on when a coordinator retries, and Studio goes on watching it.
/// </summary>
public static class ElsaStatus
{
    public const string Running = "Running";
    public const string Finished = "Finished";
    public const string Suspended = "Suspended";
    public const string Cancelled = "Cancelled";
    public const string Faulted = "Faulted";

    /// <summary>Elsa's status.</summary>
    public static string Of(InstanceStatus status) =>
        status is InstanceStatus.Running or InstanceStatus.Faulted ? Running : Finished;

    /// <summary>Elsa's sub-status.</summary>
    public static string SubOf(InstanceStatus status) =>
        status switch
        {
            InstanceStatus.Running => Suspended,
            InstanceStatus.Faulted => Faulted,
            InstanceStatus.Cancelled => Cancelled,
            _ => Finished,
        };

    /// <summary>The states that any of these statuses and any of these sub-statuses mean; an empty list asks for nothing in particular.</summary>
    public static IReadOnlyList<InstanceStatus> Meant(
        IReadOnlyCollection<string> statuses,
        IReadOnlyCollection<string> subStatuses
    ) =>
        [
            .. Enum.GetValues<InstanceStatus>()
                .Where(status =>
                    (statuses.Count == 0 || statuses.Contains(Of(status), Names))
                    && (subStatuses.Count == 0 || subStatuses.Contains(SubOf(status), Names))
                ),
        ];

    /// <summary>Whether it is one of Elsa's statuses.</summary>
    public static bool Knows(string status) =>
        ((string[])[Running, Finished]).Contains(status, Names);

    /// <summary>Whether it is one of Elsa's sub-statuses; nothing here is ever seen pending or executing.</summary>
    public static bool KnowsSub(string subStatus) =>
        (
            (string[])
                ["Pending", "Executing", Suspended, Finished, Cancelled, Faulted, "Interrupted"]
        ).Contains(subStatus, Names);

    private static StringComparer Names => StringComparer.OrdinalIgnoreCase;
}

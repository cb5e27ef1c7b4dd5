using System.ComponentModel.DataAnnotations;

namespace Ipses.Application.Common;

/// <summary>HTTP between workflows and other systems; nothing is allowed until it is set.</summary>
public sealed class WorkflowHttpSettings
{
    /// <summary>
    /// Hosts that workflows may call, separated by commas: <c>api.example.go.kr</c>, also in a private network; <c>*.example.go.kr</c> for all
    /// below it that have public addresses; with <c>:8443</c> for another port than the usual one. Empty: none.
    /// </summary>
    public string AllowedHosts { get; set; } = "";

    /// <summary>How long a call may take, in seconds.</summary>
    [Range(1, 30)]
    public int TimeoutSeconds { get; set; } = 10;

    /// <summary>Largest answer that is taken, and largest request that an address of a workflow takes, in kilobytes.</summary>
    [Range(1, 10_240)]
    public int LargestKilobytes { get; set; } = 1024;

    /// <summary>Whether an address of a workflow that asks for no sign-in may be called without one.</summary>
    public bool AnonymousEndpoints { get; set; }
}

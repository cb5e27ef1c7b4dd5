using System.Security.Cryptography;
using Ipses.Application.Common;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances;

/// <summary>A person steps into a running workflow from outside: by whose hand, and why.</summary>
internal static class Intervention
{
    /// <summary>What the journal says where a client gives no reason: Elsa's API asks for none.</summary>
    private const string Unsaid = "Elsa API";

    internal static Decision By(ICurrentActor current, string? reason) =>
        new(Who(current), string.IsNullOrWhiteSpace(reason) ? Unsaid : reason.Trim());

    internal static string Who(ICurrentActor current) =>
        current.Actor.PersonId ?? current.Actor.System ?? "";

    /// <summary>An id for a happening that has none of its own.</summary>
    internal static string NewId() =>
        "outside:" + Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12));
}

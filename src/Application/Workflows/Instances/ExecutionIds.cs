namespace Ipses.Application.Workflows.Instances;

/// <summary>
/// Ids of executions for the world: unique among all instances, and without a slash of their own, so that they stand in an
/// address.
/// </summary>
public static class ExecutionIds
{
    private const char Separator = '~';

    /// <summary>The id of an execution.</summary>
    public static string Of(string instanceId, string key) => $"{instanceId}{Separator}{key}";

    /// <summary>Instance and key of an id; null where it is none.</summary>
    public static (string InstanceId, string Key)? Read(string id)
    {
        int at = id.LastIndexOf(Separator);
        return at > 0 && at < id.Length - 1 ? (id[..at], id[(at + 1)..]) : null;
    }
}

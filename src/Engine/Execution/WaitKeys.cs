namespace Ipses.Engine.Execution;

/// <summary>Stimulus keys of the engine's own waits.</summary>
public static class WaitKeys
{
    /// <summary>Elsa's <c>Event</c> of that name.</summary>
    public static string Event(string name) => "event:" + name;

    /// <summary>Whether stimuli of that key may start workflows, too; others need not be looked up.</summary>
    public static bool MayStart(string key) => key.StartsWith("event:", StringComparison.Ordinal);

    /// <summary>A request to an address of a workflow; where the template is empty, what all keys of the method begin with.</summary>
    public static string Http(string method, string template) =>
        $"http:{method.ToUpperInvariant()}:{template}";

    /// <summary>The answer to an HTTP call.</summary>
    public static string Request(string callKey) => "request:" + callKey;

    /// <summary>Whether it is the key of an answer; the call's work has the same key.</summary>
    public static bool IsRequest(string key) =>
        key.StartsWith("request:", StringComparison.Ordinal);

    /// <summary>Elsa's <c>RunTask</c> of that id.</summary>
    public static string Task(string taskId) => "run-task:" + taskId;
}

/// <summary>Stimulus keys by which a fan-out is heard of.</summary>
public static class FanOutKeys
{
    /// <summary>One child has ended.</summary>
    public static string Each(string fanOutId) => "fan-out-child:" + fanOutId;

    /// <summary>All children have ended.</summary>
    public static string All(string fanOutId) => "fan-out:" + fanOutId;
}

using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Runtime;

/// <summary>Who listens at an address: a trigger that starts a workflow, or the bookmark of an instance that waits.</summary>
/// <param name="Trigger">What would be started; null for a bookmark.</param>
/// <param name="Bookmark">What would go on; null for a trigger.</param>
/// <param name="Listener">What is asked of the request.</param>
/// <param name="Values">Values of the names in the template.</param>
public sealed record HttpRoute(
    TriggerRecord? Trigger,
    BookmarkRecord? Bookmark,
    HttpListener Listener,
    IReadOnlyDictionary<string, string> Values
)
{
    internal string Template
    {
        get
        {
            var key = Trigger?.StimulusKey ?? Bookmark!.StimulusKey;
            return key[(key.IndexOf(':', key.IndexOf(':', StringComparison.Ordinal) + 1) + 1)..];
        }
    }
}

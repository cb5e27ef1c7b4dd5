using System.Collections.Immutable;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Ports;

namespace Ipses.Engine.Execution;

/// <summary>One thing that follows from an activity's decision. The list is closed: one applier per kind.</summary>
public abstract record ActivityEffect
{
    private ActivityEffect() { }

    /// <summary>Keeps the activity's private state.</summary>
    public sealed record KeepState(JsonElement State) : ActivityEffect;

    /// <summary>Writes a variable.</summary>
    public sealed record SetVariable(string Name, JsonElement Value) : ActivityEffect;

    /// <summary>Declares a variable of the activity's own scope.</summary>
    public sealed record Declare(string Name, JsonElement Value) : ActivityEffect;

    /// <summary>Writes an output of the workflow, or of the activity around that stands for one and has it.</summary>
    public sealed record SetOutput(string Name, JsonElement Value) : ActivityEffect;

    /// <summary>Names the instance.</summary>
    public sealed record SetName(string Name) : ActivityEffect;

    /// <summary>Correlates the instance.</summary>
    public sealed record SetCorrelation(string CorrelationId) : ActivityEffect;

    /// <summary>Schedules a child activity of this container.</summary>
    public sealed record Schedule(ChildRequest Child) : ActivityEffect;

    /// <summary>Cancels a child of this container, with all below it.</summary>
    public sealed record CancelChild(string ExecutionKey, string Reason) : ActivityEffect;

    /// <summary>Waits on a bookmark.</summary>
    public sealed record CreateBookmark(BookmarkRequest Bookmark) : ActivityEffect;

    /// <summary>Gives up this activity's bookmarks of that name.</summary>
    public sealed record RemoveBookmark(string Name) : ActivityEffect;

    /// <summary>Starts child workflows.</summary>
    public sealed record StartFanOut(FanOutRequest FanOut) : ActivityEffect;

    /// <summary>Starts a workflow that nobody waits for.</summary>
    public sealed record StartDetached(ChildStart Start) : ActivityEffect;

    /// <summary>Publishes an event.</summary>
    public sealed record Publish(EventRequest Event) : ActivityEffect;

    /// <summary>Makes an HTTP call after the commit; its answer comes as a stimulus of <see cref="WaitKeys.Request"/>.</summary>
    public sealed record Send(HttpCall Call) : ActivityEffect;

    /// <summary>Writes a line into the journal (Elsa's <c>WriteLine</c>).</summary>
    public sealed record Write(string Line) : ActivityEffect;

    /// <summary>Breaks the nearest loop above.</summary>
    public sealed record Break : ActivityEffect;

    /// <summary>Ends the flowchart around this activity (Elsa's <c>End</c>).</summary>
    public sealed record EndContainer : ActivityEffect;

    /// <summary>Ends the workflow that the activity belongs to on these outcomes: the step that stands for it, or the instance (Elsa's <c>Complete</c>).</summary>
    public sealed record CompleteWorkflow(ImmutableArray<string> Outcomes) : ActivityEffect;

    /// <summary>Ends the whole instance on these outcomes (Elsa's <c>Finish</c>).</summary>
    public sealed record FinishWorkflow(ImmutableArray<string> Outcomes) : ActivityEffect;
}

/// <summary>A wait. At least one of key and due is given; a bookmark with both is hit by whichever comes first.</summary>
/// <param name="Name">What the activity calls it (<c>completed</c>, <c>reminder</c>); comes back in the <see cref="Resumption"/>.</param>
public sealed record BookmarkRequest(string Name)
{
    /// <summary>
    /// Key of the stimuli that hit it (<c>task:2027/KIPO/annual-plan/draft</c>); empty for a pure timer, which gets a key of
    /// its own so that it can be moved (see <see cref="TimerKey"/>).
    /// </summary>
    public string StimulusKey { get; init; } = "";

    /// <summary>Instant (UTC) at which it is hit by itself; null for none.</summary>
    public DateTimeOffset? Due { get; init; }

    /// <summary>Name under which the due instant can be moved later (<c>MoveTimerAsync</c>); the stimulus key where empty.</summary>
    public string TimerKey { get; init; } = "";

    /// <summary>Comes back in the <see cref="Resumption"/>.</summary>
    public JsonElement Payload { get; init; } = EngineJson.Null;

    /// <summary>Stays after a hit instead of being used up; a due instant is used up in any case.</summary>
    public bool Keep { get; init; }

    /// <summary>Takes a stimulus that came before the bookmark existed and waits for it.</summary>
    public bool AcceptsEarly { get; init; } = true;

    /// <summary>
    /// Who may hit it by the outside API. Bookmarks of product activities are <c>Product</c>: a client can't get around the
    /// task or the rule behind it by resuming a bookmark.
    /// </summary>
    public BookmarkOrigin Origin { get; init; } = BookmarkOrigin.Product;

    /// <summary>Waits for stimuli with the key.</summary>
    public static BookmarkRequest On(string name, string stimulusKey) =>
        new(name) { StimulusKey = stimulusKey };

    /// <summary>Waits for an instant.</summary>
    public static BookmarkRequest At(string name, DateTimeOffset due, string timerKey = "") =>
        new(name)
        {
            Due = due,
            TimerKey = timerKey,
            AcceptsEarly = false,
        };

    /// <summary>The same with a payload.</summary>
    public BookmarkRequest With(object? payload) =>
        this with
        {
            Payload = EngineJson.From(payload),
        };
}

/// <summary>Whose bookmark it is.</summary>
public enum BookmarkOrigin
{
    /// <summary>A product activity's: only its own use case stimulates it.</summary>
    Product,

    /// <summary>Elsa's <c>Event</c>, <c>RunTask</c>, <c>Delay</c> …: Elsa's API may resume it.</summary>
    Elsa,
}

/// <summary>A child activity to run below this container.</summary>
/// <param name="Node">One of the container's embedded nodes.</param>
/// <param name="Tag">Comes back in the <see cref="ChildResult"/>; lets a container tell its children apart.</param>
public sealed record ChildRequest(ActivityNode Node, string Tag = "")
{
    /// <summary>Variables of the child's own scope (<c>CurrentValue</c>, <c>CurrentIndex</c>).</summary>
    public ImmutableDictionary<string, JsonElement> Variables { get; init; } =
        ImmutableDictionary<string, JsonElement>.Empty;
}

/// <summary>Child workflows to start, and how to hear of them.</summary>
/// <param name="FanOutId">Unique; from <see cref="ActivityContext.KeyFor"/>.</param>
/// <param name="Children">Who starts; chunked by the engine.</param>
/// <param name="Bookmark">Name of the bookmark that is hit when all have ended.</param>
/// <param name="NotifyEach">Also a hit for each child that ends or stops with an incident.</param>
public sealed record FanOutRequest(
    string FanOutId,
    IReadOnlyList<ChildStart> Children,
    string Bookmark = "children",
    bool NotifyEach = false
);

/// <summary>A workflow to start as the child of this one.</summary>
/// <param name="InstanceId">Deterministic: a repetition collides instead of doubling.</param>
/// <param name="DefinitionId">Whose published version is started.</param>
/// <param name="Input">Workflow inputs by name.</param>
/// <param name="CorrelationId">Correlation of the child; empty for none.</param>
/// <param name="ItemKey">What it stands for in the fan-out (an institution's code).</param>
public sealed record ChildStart(
    string InstanceId,
    string DefinitionId,
    IReadOnlyDictionary<string, JsonElement> Input,
    string CorrelationId = "",
    string ItemKey = ""
);

/// <summary>An event to publish.</summary>
/// <param name="Name">The event's name, as <c>Elsa.Event</c> waits for it.</param>
/// <param name="Payload">What it carries.</param>
/// <param name="CorrelationId">Only instances with this correlation hear it; empty for all.</param>
/// <param name="InstanceId">Only this instance hears it; empty for all.</param>
public sealed record EventRequest(
    string Name,
    JsonElement Payload,
    string CorrelationId = "",
    string InstanceId = ""
);

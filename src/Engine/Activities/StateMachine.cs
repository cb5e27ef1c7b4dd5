using System.Globalization;
using System.Text.Json;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>
/// Named states and the transitions between them (<c>Elsa.StateMachine</c>). Entering a state runs its entry, then starts the
/// triggers of all transitions that lead out of it. The first trigger that ends while its transition's condition holds wins:
/// the others are cancelled, the transition's action and the state's exit run, and the next state is entered. A trigger whose
/// condition doesn't hold is started again. The machine ends in a state that nothing leads out of.
/// </summary>
public sealed class StateMachine : Activity
{
    public static readonly ActivityDescriptor Descriptor = new()
    {
        TypeName = "Elsa.StateMachine",
        Category = ElsaCategories.Flow,
        DisplayName = new Label("State Machine", "상태 기계"),
        Description = new Label(
            "Runs a state machine of named states and transitions that triggers set off.",
            "이름 붙은 상태와, 트리거가 일으키는 전이로 이루어진 상태 기계를 실행합니다."
        ),
    };

    private const string Entry = "entry";

    public override ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        Machine machine = new(context.Node);
        return new(Enter(machine, machine.First, Outcome.Stay()));
    }

    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    )
    {
        if (child.Kind == ChildResultKind.Emitted)
            return new(Outcome.Stay());
        Machine machine = new(context.Node);
        var state = context.State<Progress>()?.State ?? machine.First;
        var (step, index) = Read(child.Tag);
        var transition = machine.Transition(index);
        if (child.Kind == ChildResultKind.Cancelled && step == Step.Trigger)
            return new(child.Others.Count > 0 ? Outcome.Stay() : Outcome.Done());
        return new(
            step switch
            {
                Step.Entry => Listen(machine, state, Outcome.Stay()),
                // A trigger of a state that has been left meanwhile is of no interest any more.
                _ when transition is null || transition.From != state => Outcome.Stay(),
                Step.Trigger => Triggered(context, machine, transition, child),
                Step.Action => Exit(machine, transition, Outcome.Stay()),
                _ => Enter(machine, transition.To, Outcome.Stay()),
            }
        );
    }

    private static ActivityOutcome Triggered(
        ActivityContext context,
        Machine machine,
        Transition transition,
        ChildResult child
    )
    {
        if (
            transition.Condition is { } condition
            && !context.Evaluate<bool>(
                condition,
                $"condition of the transition '{transition.From} → {transition.To}'"
            )
        )
            return Outcome.Schedule(
                new ChildRequest(transition.Trigger!, Tag(Step.Trigger, transition))
            );
        var outcome = Outcome.Stay();
        foreach (var other in child.Others.Where(o => Read(o.Tag).Step == Step.Trigger))
            outcome = outcome.With(
                new ActivityEffect.CancelChild(other.ExecutionKey, "another transition came first")
            );
        return transition.Action is { } action
            ? outcome.AndSchedule(new ChildRequest(action, Tag(Step.Action, transition)))
            : Exit(machine, transition, outcome);
    }

    private static ActivityOutcome Exit(
        Machine machine,
        Transition transition,
        ActivityOutcome outcome
    ) =>
        machine.State(transition.From)?.Exit is { } exit
            ? outcome.AndSchedule(new ChildRequest(exit, Tag(Step.Exit, transition)))
            : Enter(machine, transition.To, outcome);

    private static ActivityOutcome Enter(Machine machine, string name, ActivityOutcome outcome)
    {
        if (machine.State(name) is not { } state)
            return Ended(outcome);
        outcome = outcome.KeepState(new Progress(name));
        return state.Entry is { } entry
            ? outcome.AndSchedule(new ChildRequest(entry, Entry))
            : Listen(machine, name, outcome);
    }

    private static ActivityOutcome Listen(Machine machine, string name, ActivityOutcome outcome)
    {
        Transition[] leading = [.. machine.Leading(name)];
        if (leading.Length == 0)
            return Ended(outcome);
        foreach (var transition in leading)
            outcome = outcome.AndSchedule(
                new ChildRequest(transition.Trigger!, Tag(Step.Trigger, transition))
            );
        return outcome;
    }

    private static ActivityOutcome Ended(ActivityOutcome outcome) =>
        Outcome.Done() with
        {
            Effects = outcome.Effects,
        };

    private static string Tag(Step step, Transition transition) =>
        string.Create(CultureInfo.InvariantCulture, $"{step}:{transition.Index}");

    private static (Step Step, int Index) Read(string tag)
    {
        var at = tag.IndexOf(':', StringComparison.Ordinal);
        return at < 0
            ? (Step.Entry, -1)
            : (
                Enum.Parse<Step>(tag[..at]),
                int.Parse(tag[(at + 1)..], CultureInfo.InvariantCulture)
            );
    }

    private enum Step
    {
        Entry,
        Trigger,
        Action,
        Exit,
    }

    private sealed record Progress(string State);

    private sealed record State(string Name, ActivityNode? Entry, ActivityNode? Exit);

    private sealed record Transition(
        int Index,
        string From,
        string To,
        ActivityNode? Trigger,
        InputExpression? Condition,
        ActivityNode? Action
    );

    /// <summary>States and transitions as they are written in the node, with the activities that were read from them.</summary>
    private sealed class Machine
    {
        private readonly State[] _states;
        private readonly Transition[] _transitions;

        public Machine(ActivityNode node)
        {
            var inStates = node.Ports.GetValueOrDefault("states") ?? [];
            var inTransitions = node.Ports.GetValueOrDefault("transitions") ?? [];
            _states =
            [
                .. Items(node, "states")
                    .Select(s => new State(
                        Text(s, "name"),
                        Child(s, "entry", inStates),
                        Child(s, "exit", inStates)
                    )),
            ];
            _transitions =
            [
                .. Items(node, "transitions")
                    .Select(
                        (t, index) =>
                            new Transition(
                                index,
                                Text(t, "from"),
                                Text(t, "to"),
                                Child(t, "trigger", inTransitions),
                                Condition(t),
                                Child(t, "action", inTransitions)
                            )
                    ),
            ];
            var current = Written(node, "currentState");
            First = current.Length > 0 ? current : Written(node, "initialState");
        }

        /// <summary>The state that it begins in.</summary>
        public string First { get; }

        public State? State(string name) =>
            name.Length == 0 ? null : _states.FirstOrDefault(s => s.Name == name);

        public Transition? Transition(int index) => _transitions.ElementAtOrDefault(index);

        /// <summary>Transitions that can be taken from a state: with a trigger, and to a state that exists.</summary>
        public IEnumerable<Transition> Leading(string state) =>
            _transitions.Where(t =>
                t.From == state && t.Trigger is not null && State(t.To) is not null
            );

        private static IEnumerable<JsonElement> Items(ActivityNode node, string name) =>
            node.Properties.TryGetValue(name, out var list) && list.ValueKind == JsonValueKind.Array
                ? list.EnumerateArray().Where(i => i.ValueKind == JsonValueKind.Object)
                : [];

        private static string Written(ActivityNode node, string name) =>
            node.Properties.TryGetValue(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : "";

        private static ActivityNode? Child(
            JsonElement item,
            string name,
            IReadOnlyList<ActivityNode> read
        ) =>
            item.TryGetProperty(name, out var child) && Text(child, "id") is { Length: > 0 } id
                ? read.FirstOrDefault(n => n.WrittenId == id)
                : null;

        private static InputExpression? Condition(JsonElement transition)
        {
            if (
                !transition.TryGetProperty("condition", out var written)
                || written.ValueKind != JsonValueKind.Object
                || !written.TryGetProperty("expression", out var expression)
                || expression.ValueKind != JsonValueKind.Object
            )
                return null;
            return new InputExpression(
                "Boolean",
                Text(expression, "type") is { Length: > 0 } type ? type : "Literal",
                expression.TryGetProperty("value", out var value) ? value : EngineJson.Null
            );
        }

        private static string Text(JsonElement json, string name) =>
            json.ValueKind == JsonValueKind.Object
            && json.TryGetProperty(name, out var value)
            && value.ValueKind == JsonValueKind.String
                ? value.GetString()!
                : "";
    }
}

using System.Collections.Frozen;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>
/// Every activity type that exists: a closed list, filled at composition and frozen at first use. A type outside it gets a
/// placeholder that keeps its JSON, is shown, and stops with an incident when it is executed.
/// </summary>
public sealed class ActivityCatalog
{
    private static readonly FrozenSet<string> Reserved = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "Id",
        "NodeId",
        "Type",
        "Version",
        "Name",
        "Metadata",
        "CustomProperties",
        "Connections",
        "Variables"
    );

    private readonly Dictionary<string, Entry> _entries = new(StringComparer.Ordinal);
    private FrozenDictionary<string, Entry>? _frozen;

    /// <summary>Adds a type. The factory is called once per call of the activity with the services of the current unit.</summary>
    /// <exception cref="InvalidOperationException">
    /// The type is there already, an input is called like a member that every activity has in a definition (it could never be
    /// read), or the catalogue is already in use.
    /// </exception>
    public ActivityCatalog Register(
        ActivityDescriptor descriptor,
        Func<IServiceProvider, IActivity> create
    )
    {
        if (_frozen is not null)
            throw new InvalidOperationException(
                $"{descriptor.TypeName} comes too late: the catalogue is in use."
            );
        if (descriptor.Inputs.FirstOrDefault(i => Reserved.Contains(i.Name)) is { } clash)
            throw new InvalidOperationException(
                $"{descriptor.TypeName} can't have an input '{clash.Name}'."
            );
        if (!_entries.TryAdd(descriptor.TypeName, new Entry(descriptor, create)))
            throw new InvalidOperationException($"{descriptor.TypeName} is registered twice.");
        return this;
    }

    /// <summary>All descriptors, in order of registration.</summary>
    public IEnumerable<ActivityDescriptor> Descriptors => _entries.Values.Select(e => e.Descriptor);

    /// <summary>Whether the type is known.</summary>
    public bool Knows(string typeName) => Frozen.ContainsKey(typeName);

    /// <summary>The descriptor of a known type; a placeholder's for any other.</summary>
    public ActivityDescriptor Describe(string typeName) =>
        Frozen.TryGetValue(typeName, out var entry) ? entry.Descriptor : Placeholder(typeName);

    /// <summary>The behaviour of a known type, or null.</summary>
    public IActivity? Create(string typeName, IServiceProvider services) =>
        Frozen.TryGetValue(typeName, out var entry) ? entry.Create(services) : null;

    private FrozenDictionary<string, Entry> Frozen =>
        _frozen ??= _entries.ToFrozenDictionary(StringComparer.Ordinal);

    private static ActivityDescriptor Placeholder(string typeName) =>
        new()
        {
            TypeName = typeName,
            Category = new Label("Unknown", "알 수 없음"),
            DisplayName = Label.Same(typeName),
            Description = new Label(
                "This product has no such activity. It is kept as it was written; a workflow that reaches it stops with an incident.",
                "이 제품에 없는 활동입니다. 작성된 그대로 보존되며, 실행이 이 단계에 이르면 장애로 기록되고 멈춥니다."
            ),
            IsPlaceholder = true,
            IsBrowsable = false,
        };

    private sealed record Entry(
        ActivityDescriptor Descriptor,
        Func<IServiceProvider, IActivity> Create
    );
}

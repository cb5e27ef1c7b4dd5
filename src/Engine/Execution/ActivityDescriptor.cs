using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.Execution;

/// <summary>What the designer knows of an activity type, in both languages; the shape of Elsa's descriptor comes from it.</summary>
public sealed record ActivityDescriptor
{
    /// <summary>Elsa's type name: <c>Elsa.If</c>, <c>Ipses.AssignTask</c>.</summary>
    public required string TypeName { get; init; }

    public int Version { get; init; } = 1;

    /// <summary>Heading in the palette.</summary>
    public required Label Category { get; init; }

    public required Label DisplayName { get; init; }

    public required Label Description { get; init; }

    public ActivityKind Kind { get; init; } = ActivityKind.Action;

    /// <summary>Name of an icon that the Studio page ships; empty for Elsa's own.</summary>
    public string Icon { get; init; } = "";

    public IReadOnlyList<InputDescriptor> Inputs { get; init; } = [];

    public IReadOnlyList<OutputDescriptor> Outputs { get; init; } = [];

    public IReadOnlyList<PortDescriptor> Ports { get; init; } = [];

    /// <summary>Holds other activities.</summary>
    public bool IsContainer { get; init; }

    /// <summary>Shown in the palette.</summary>
    public bool IsBrowsable { get; init; } = true;

    public bool IsStart { get; init; }

    /// <summary>Nothing follows it in its flowchart.</summary>
    public bool IsTerminal { get; init; }

    /// <summary>A <c>Break</c> below it ends it.</summary>
    public bool IsLoop { get; init; }

    /// <summary>
    /// A rule of the domain decides how it ends: nobody skips it, ends it or runs what follows it in its place. The ports that are
    /// marked as open are no decision.
    /// </summary>
    public bool IsGuarded { get; init; }

    /// <summary>Its children are steps of one branch: when one of them is given up, it is given up itself.</summary>
    public bool IsOneBranch { get; init; }

    /// <summary>Stands for a type that this product doesn't know.</summary>
    public bool IsPlaceholder { get; init; }

    /// <summary>The last part of the type name.</summary>
    public string Name => TypeName[(TypeName.LastIndexOf('.') + 1)..];

    /// <summary>The input of that name in any case, or null.</summary>
    public InputDescriptor? Input(string name) =>
        Inputs.FirstOrDefault(i => string.Equals(i.Name, name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Elsa's kinds of activity.</summary>
public enum ActivityKind
{
    Action,
    Trigger,

    /// <summary>Does something that takes time.</summary>
    Task,
    Job,
}

/// <summary>An input in the designer.</summary>
/// <param name="Name">PascalCase as Elsa has it (<c>TaskName</c>); camelCase in the definition.</param>
/// <param name="TypeName">Alias from <see cref="TypeAliases"/>, or Elsa's own text for unwrapped ones.</param>
/// <param name="DisplayName">Caption.</param>
/// <param name="Description">Hint.</param>
public sealed record InputDescriptor(
    string Name,
    string TypeName,
    Label DisplayName,
    Label Description
)
{
    /// <summary>Elsa's editor: singleline, multiline, checkbox, dropdown, checklist, radiolist, datetime-picker, json-editor, code-editor …</summary>
    public string UiHint { get; init; } = "singleline";

    /// <summary>Tab in the property panel; null for the general one.</summary>
    public Label? Category { get; init; }

    /// <summary>Used where a definition gives nothing; null for none.</summary>
    public object? DefaultValue { get; init; }

    /// <summary>Fixed choices of a drop-down or list.</summary>
    public IReadOnlyList<InputOption> Options { get; init; } = [];

    /// <summary>Key of a provider that fills the choices from real data; empty for none.</summary>
    public string OptionsProvider { get; init; } = "";

    /// <summary>An execution without it faults, naming it.</summary>
    public bool IsRequired { get; init; }

    /// <summary>Wrapped as <c>{typeName, expression}</c>; unwrapped ones stand in the node's properties.</summary>
    public bool IsWrapped { get; init; } = true;

    /// <summary>Evaluated before the activity executes; others are evaluated by the activity itself.</summary>
    public bool AutoEvaluate { get; init; } = true;

    /// <summary>Expression type that the designer offers first; empty for Literal.</summary>
    public string DefaultSyntax { get; init; } = "";

    public bool IsBrowsable { get; init; } = true;

    /// <summary>Values must not stand in journals.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>Order in the panel.</summary>
    public int Order { get; init; }

    /// <summary>Elsa's <c>uiSpecifications</c> beyond the choices (language of a code editor); undefined for none.</summary>
    public JsonElement UiSpecifications { get; init; }
}

/// <summary>A choice of a drop-down.</summary>
/// <param name="Value">What is stored.</param>
/// <param name="Text">What is shown.</param>
public sealed record InputOption(string Value, Label Text);

/// <summary>An output in the designer.</summary>
/// <param name="Name">PascalCase (<c>Result</c>).</param>
/// <param name="TypeName">Alias from <see cref="TypeAliases"/>.</param>
/// <param name="DisplayName">Caption.</param>
/// <param name="Description">Hint.</param>
public sealed record OutputDescriptor(
    string Name,
    string TypeName,
    Label DisplayName,
    Label Description
);

/// <summary>A port: an outcome that an arrow leaves from, or a place for an embedded activity.</summary>
/// <param name="Name">As it stands in connections (<c>Done</c>, <c>Overdue</c>).</param>
/// <param name="DisplayName">Caption.</param>
/// <param name="Type">Flow or Embedded.</param>
public sealed record PortDescriptor(string Name, Label DisplayName, PortType Type = PortType.Flow)
{
    public bool IsBrowsable { get; init; } = true;

    /// <summary>A coordinator may skip a guarded activity to this port: it says that nothing was decided (<c>Cancelled</c>).</summary>
    public bool IsOpen { get; init; }
}

/// <summary>Elsa's kinds of port.</summary>
public enum PortType
{
    Flow,
    Embedded,
}

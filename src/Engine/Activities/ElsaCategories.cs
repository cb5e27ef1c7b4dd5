using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Engine.Activities;

/// <summary>Headings of Elsa's palette, and words that its descriptors share.</summary>
internal static class ElsaCategories
{
    public static readonly Label Flow = new("Flow", "흐름");
    public static readonly Label Branching = new("Branching", "분기");
    public static readonly Label ControlFlow = new("Control Flow", "제어 흐름");
    public static readonly Label Looping = new("Looping", "반복");
    public static readonly Label Workflows = new("Workflows", "워크플로");
    public static readonly Label Composition = new("Composition", "구성");
    public static readonly Label Primitives = new("Primitives", "기본");
    public static readonly Label Scheduling = new("Scheduling", "일정");
    public static readonly Label Scripting = new("Scripting", "스크립트");
    public static readonly Label Console = new("Console", "콘솔");
    public static readonly Label System = new("System", "시스템");

    public const string SwitchModeType =
        "UnregisteredClrType:Elsa.Workflows.SwitchMode, Elsa.Workflows.Core";
    public const string ForkJoinModeType =
        "UnregisteredClrType:Elsa.Workflows.ForkJoinMode, Elsa.Workflows.Core";

    public static readonly InputDescriptor SwitchMode = new(
        "Mode",
        SwitchModeType,
        new Label("Mode", "방식"),
        new Label(
            "Whether the first match is followed, or all matches.",
            "처음 맞는 경우만 따를지, 맞는 경우를 모두 따를지 정합니다."
        )
    )
    {
        UiHint = "dropdown",
        Options = Choices("MatchFirst", "MatchAny"),
    };

    public static IReadOnlyList<InputOption> Choices(params string[] values) =>
        [.. values.Select(v => new InputOption(v, Label.Same(v)))];

    public static PortDescriptor Embedded(string name, string ko) =>
        new(name, new Label(name, ko), PortType.Embedded);

    public static PortDescriptor Flowing(string name, string ko) => new(name, new Label(name, ko));
}

using Ipses.Domain.Common;
using Ipses.Engine.Definitions;

namespace Ipses.ElsaApi.Descriptors;

/// <summary>What the designer offers beside activities: that which this engine does, and no more.</summary>
internal static class FixedDescriptors
{
    /// <summary>Kinds of expression, with the language of their editor.</summary>
    internal static object[] Expressions =>
        [
            Expression("Literal", isBrowsable: false),
            Expression("Object", isBrowsable: false, "json"),
            Expression("Json", isBrowsable: false, "json"),
            Expression("Variable", isBrowsable: true),
            Expression("Input", isBrowsable: true),
            Expression("JavaScript", isBrowsable: true, "javascript"),
            Expression("Liquid", isBrowsable: true, "liquid"),
        ];

    /// <summary>When an instance may start.</summary>
    internal static IReadOnlyList<Strategy> Activation { get; } =
    [
        .. ActivationStrategies.All.Select(one => new Strategy(
            one.TypeName,
            new(one.DisplayName.Ko, one.DisplayName.En),
            new(one.Description.Ko, one.Description.En)
        )),
    ];

    /// <summary>What a fault does: its branch waits for a decision and the others go on.</summary>
    internal static IReadOnlyList<Strategy> Incidents { get; } =
    [
        new(
            "ContinueWithIncidentsStrategy",
            new("장애를 기록하고 계속", "Continue with incidents"),
            new(
                "장애가 난 갈래는 담당자의 처리를 기다리고, 나머지는 계속됩니다.",
                "The branch that failed waits for somebody's decision, and the others go on."
            )
        ),
    ];

    /// <summary>What journals keep: everything.</summary>
    internal static IReadOnlyList<Strategy> LogPersistence { get; } =
    [
        new(
            "Elsa.Workflows.LogPersistence.Strategies.Include, Elsa.Workflows.Core",
            new("모두 기록", "Include"),
            new("모든 변경을 기록합니다.", "Every change is kept.")
        ),
    ];

    /// <summary>Where variables are kept.</summary>
    internal static IReadOnlyList<StorageDriver> StorageDrivers { get; } =
    [
        new(
            "Elsa.Workflows.WorkflowInstanceStorageDriver, Elsa.Workflows.Core",
            new("실행 건에 보관", "Workflow instance")
        ),
    ];

    private static object Expression(string type, bool isBrowsable, string? editor = null) =>
        new
        {
            type,
            displayName = type,
            isSerializable = true,
            isBrowsable,
            properties = editor is null
                ? []
                : new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["MonacoLanguage"] = editor,
                },
        };
}

/// <summary>A strategy that the designer offers.</summary>
internal sealed record Strategy(string TypeName, LocalizedText Name, LocalizedText Description)
{
    internal object In(Language language) =>
        new
        {
            displayName = Name.In(language),
            description = Description.In(language),
            typeName = TypeName,
        };
}

/// <summary>A place where variables are kept.</summary>
internal sealed record StorageDriver(string TypeName, LocalizedText Name)
{
    internal object In(Language language) =>
        new
        {
            typeName = TypeName,
            displayName = Name.In(language),
            priority = 5,
            deprecated = false,
        };
}

using System.Text.Json;

namespace Ipses.Engine.Definitions;

/// <summary>When a definition allows one more instance (Elsa's <c>options.activationStrategyType</c>).</summary>
/// <param name="TypeName">Elsa's assembly-qualified name; only ever compared.</param>
/// <param name="DisplayName">What the designer shows.</param>
/// <param name="Description">What it means.</param>
/// <param name="SameDefinition">A running instance of the same definition forbids it.</param>
/// <param name="SameCorrelation">Only a running instance with the same correlation forbids it.</param>
public sealed record ActivationStrategy(
    string TypeName,
    Label DisplayName,
    Label Description,
    bool SameDefinition,
    bool SameCorrelation
);

/// <summary>The four strategies of Elsa.</summary>
public static class ActivationStrategies
{
    /// <summary>All, as the designer lists them.</summary>
    public static IReadOnlyList<ActivationStrategy> All { get; } =
    [
        new(
            "Elsa.Workflows.ActivationValidators.AllowAlwaysStrategy, Elsa.Workflows.Core",
            new("Always", "항상"),
            new("One more instance may always be started.", "언제든지 새로 시작할 수 있습니다."),
            SameDefinition: false,
            SameCorrelation: false
        ),
        new(
            "Elsa.Workflows.Runtime.ActivationValidators.CorrelatedSingletonStrategy, Elsa.Workflows.Runtime",
            new("Correlated singleton", "상관 ID별 하나"),
            new(
                "Not while an instance of this workflow with the same correlation id runs.",
                "같은 상관 ID를 가진 이 워크플로의 실행 건이 진행되는 동안에는 시작할 수 없습니다."
            ),
            SameDefinition: true,
            SameCorrelation: true
        ),
        new(
            "Elsa.Workflows.Runtime.ActivationValidators.CorrelationStrategy, Elsa.Workflows.Runtime",
            new("Correlation", "상관 ID"),
            new(
                "Not while an instance of any workflow with the same correlation id runs.",
                "같은 상관 ID를 가진 실행 건이 어느 워크플로에서든 진행되는 동안에는 시작할 수 없습니다."
            ),
            SameDefinition: false,
            SameCorrelation: true
        ),
        new(
            "Elsa.Workflows.Runtime.ActivationValidators.SingletonStrategy, Elsa.Workflows.Runtime",
            new("Singleton", "하나만"),
            new(
                "Not while an instance of this workflow runs.",
                "이 워크플로의 실행 건이 진행되는 동안에는 시작할 수 없습니다."
            ),
            SameDefinition: true,
            SameCorrelation: false
        ),
    ];

    /// <summary>The strategy of a definition that forbids anything; null for <c>Always</c>, for none and, as in Elsa, for one that isn't known.</summary>
    public static ActivationStrategy? Of(WorkflowDefinition definition)
    {
        if (
            definition.Options.ValueKind != JsonValueKind.Object
            || !definition.Options.TryGetProperty("activationStrategyType", out var written)
            || written.ValueKind != JsonValueKind.String
        )
            return null;
        var name = ClassName(written.GetString()!);
        return All.FirstOrDefault(s =>
            (s.SameDefinition || s.SameCorrelation) && ClassName(s.TypeName) == name
        );
    }

    /// <summary>The class without namespace and assembly: files name it short, too.</summary>
    private static string ClassName(string typeName)
    {
        var type = typeName.Split(',')[0].Trim();
        return type[(type.LastIndexOf('.') + 1)..];
    }
}

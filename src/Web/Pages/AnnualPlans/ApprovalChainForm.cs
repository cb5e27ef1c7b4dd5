using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>
/// A step as the form of an approval line holds it: two choices of words. Rows whose decider is left empty are no steps.
/// </summary>
/// <param name="Who">A role, or <c>UnitHead@KIPO/ipp</c>; empty for an unused row.</param>
/// <param name="Manner">A kind of step, or <c>For:InstitutionHead</c> for a delegated approval.</param>
public sealed record ChainRow(string Who, string Manner)
{
    private const string For = "For:";

    /// <summary>A row that is no step yet.</summary>
    public static ChainRow Empty { get; } = new("", nameof(ApprovalStepKind.Approval));

    /// <summary>The roles in whose place a lower one can decide finally.</summary>
    public static IReadOnlyList<Role> Delegators { get; } =
    [Role.InstitutionHead, Role.DepartmentHead];

    /// <summary>The value of the choice that means the head of a unit.</summary>
    public static string HeadOf(string unitId) => $"{Role.UnitHead}@{unitId}";

    /// <summary>The value of the choice that means a delegated approval.</summary>
    public static string InPlaceOf(Role higher) => For + higher;

    /// <summary>The row of a step that is set.</summary>
    public static ChainRow Of(ApprovalStepRule rule) =>
        new(
            rule.BodyId is { } body ? $"{rule.Role}@{body}" : rule.Role.ToString(),
            rule.DelegatedFrom is { } higher ? InPlaceOf(higher) : rule.Kind.ToString()
        );

    /// <summary>The rows of a posted form, in their order.</summary>
    public static List<ChainRow> Read(IReadOnlyList<string?> who, IReadOnlyList<string?> manner) =>
        [
            .. who.Select(
                (value, index) =>
                    new ChainRow(
                        value ?? "",
                        manner.ElementAtOrDefault(index) ?? nameof(ApprovalStepKind.Approval)
                    )
            ),
        ];

    /// <summary>The step that the row means; null where it means none.</summary>
    public ApprovalStepRule? Step()
    {
        string[] parts = Who.Split('@', 2);
        if (!Enum.TryParse(parts[0], out Role role))
        {
            return null;
        }
        return new ApprovalStepRule(
            role,
            Manner == nameof(ApprovalStepKind.Concurrence)
                ? ApprovalStepKind.Concurrence
                : ApprovalStepKind.Approval,
            parts.ElementAtOrDefault(1),
            Manner.StartsWith(For, StringComparison.Ordinal)
            && Enum.TryParse(Manner[For.Length..], out Role higher)
                ? higher
                : null
        );
    }
}

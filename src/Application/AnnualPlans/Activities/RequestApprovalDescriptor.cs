using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.AnnualPlans.Activities;

/// <summary>What the designer knows of <c>Ipses.RequestApproval</c>, in both languages.</summary>
internal static class RequestApprovalDescriptor
{
    public static ActivityDescriptor Value { get; } =
        new()
        {
            TypeName = "Ipses.RequestApproval",
            IsGuarded = true,
            Category = new Label("Evaluation", "성과관리"),
            DisplayName = new Label("Request approval", "결재 요청"),
            Description = new Label(
                "Leads a document through its institution's approval chain, one task per step; nobody approves what they drafted.",
                "문서를 기관의 결재선에 따라 한 단계씩 결재받습니다. 작성에 참여한 사람은 결재할 수 없습니다."
            ),
            Kind = ActivityKind.Task,
            Inputs =
            [
                StepInputs.DocumentKind,
                StepInputs.DocumentId,
                StepInputs.Institution,
                new InputDescriptor(
                    "Chain",
                    "Object",
                    new Label("Chain", "결재선"),
                    new Label(
                        "Roles in their order: [\"DepartmentHead\",\"InstitutionHead\"], or objects {\"role\":\"UnitHead\",\"kind\":\"Concurrence\",\"body\":\"KIPO/ipp\"}, {\"role\":\"DepartmentHead\",\"delegatedFrom\":\"InstitutionHead\"}. Empty: what the institution has set, otherwise department head, then head of the institution.",
                        "결재 순서대로 적습니다: [\"DepartmentHead\",\"InstitutionHead\"]. 협조는 {\"role\":\"UnitHead\",\"kind\":\"Concurrence\",\"body\":\"KIPO/ipp\"}, 전결은 {\"role\":\"DepartmentHead\",\"delegatedFrom\":\"InstitutionHead\"}. 비우면 기관이 정한 결재선을 따르고, 정하지 않았으면 국장, 기관장 순입니다."
                    )
                )
                {
                    UiHint = "json-editor",
                },
                StepInputs.DueKey,
                StepInputs.DueRule,
                .. StepInputs.LegalBasis,
                StepInputs.StepKey,
            ],
            Outputs =
            [
                new(
                    "DocumentNumber",
                    "String",
                    new("Document number", "문서번호"),
                    new("Given on full approval", "결재 완료 시 부여")
                ),
                new(
                    "Comment",
                    "String",
                    new("Comment", "의견"),
                    new("Why it was returned or rejected", "반려 또는 부결 사유")
                ),
            ],
            Ports =
            [
                new("Approved", new("Approved", "결재 완료")),
                new("Returned", new("Returned", "반려")),
                new("Rejected", new("Rejected", "부결")),
            ],
        };
}

/// <summary>An approval chain as a workflow's step holds it (R16).</summary>
public static class ApprovalChainJson
{
    /// <summary>The chain; empty where nothing is given, so that what the institution has set holds.</summary>
    public static Result<ApprovalStepRule[]> Read(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            string text = value.GetString()!;
            if (string.IsNullOrWhiteSpace(text))
            {
                return Array.Empty<ApprovalStepRule>();
            }
            try
            {
                using JsonDocument parsed = JsonDocument.Parse(text);
                return Read(parsed.RootElement.Clone());
            }
            catch (JsonException)
            {
                return Unreadable(text);
            }
        }
        if (value.ValueKind is JsonValueKind.Null or JsonValueKind.Undefined)
        {
            return Array.Empty<ApprovalStepRule>();
        }
        if (value.ValueKind != JsonValueKind.Array)
        {
            return Unreadable(value.GetRawText());
        }
        ApprovalStepRule?[] steps = [.. value.EnumerateArray().Select(Step)];
        return steps.Contains(null)
            ? Unreadable(value.GetRawText())
            : steps.OfType<ApprovalStepRule>().ToArray();
    }

    private static ApprovalStepRule? Step(JsonElement step) =>
        step.ValueKind == JsonValueKind.String
            ? RoleOf(step) is { } plain
                ? new(plain)
                : null
            : step.ValueKind == JsonValueKind.Object && RoleOf(Property(step, "role")) is { } role
                ? new ApprovalStepRule(
                    role,
                    Property(step, "kind") is { ValueKind: JsonValueKind.String } kind
                    && kind.GetString() == nameof(ApprovalStepKind.Concurrence)
                        ? ApprovalStepKind.Concurrence
                        : ApprovalStepKind.Approval,
                    Property(step, "body") is { ValueKind: JsonValueKind.String } body
                        ? body.GetString()
                        : null,
                    RoleOf(Property(step, "delegatedFrom"))
                )
                : null;

    private static JsonElement Property(JsonElement step, string name) =>
        step.TryGetProperty(name, out JsonElement value) ? value : default;

    // The file may spell roles as the code does or with hyphens: department-head.
    private static Role? RoleOf(JsonElement value) =>
        value.ValueKind == JsonValueKind.String
        && Enum.TryParse(
            value.GetString()!.Replace("-", "", StringComparison.Ordinal),
            ignoreCase: true,
            out Role role
        )
            ? role
            : null;

    private static Result<ApprovalStepRule[]> Unreadable(string found) =>
        AnnualPlanErrors.ChainUnsound(
            new($"결재선을 읽을 수 없습니다: {found}", $"The approval chain can't be read: {found}")
        );
}

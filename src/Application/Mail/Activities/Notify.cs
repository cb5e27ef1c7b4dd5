using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Mail.Activities;

/// <summary>
/// Mail and a notice to everyone who holds one of some roles: at a body, or at every institution of the workflow's sector.
/// Each reader gets it in their own language; a person with two of the roles gets it once.
/// </summary>
public sealed class Notify(IDirectory directory, IOutbox outbox, CycleClock clock) : Activity
{
    private const string EveryInstitution = "Sector";

    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Ipses.Notify",
            Category = new("Evaluation", "성과관리"),
            DisplayName = new("Notify", "알림"),
            Description = new(
                "Sends mail and a notice to holders of roles, in each reader's language.",
                "역할을 맡은 사람에게 각자의 언어로 메일과 알림을 보냅니다."
            ),
            Inputs =
            [
                new(
                    "Roles",
                    "Object",
                    new("Roles", "역할"),
                    new("Whose holders are told.", "이 역할을 맡은 사람에게 알립니다.")
                )
                {
                    UiHint = "checklist",
                    OptionsProvider = OptionKeys.Roles,
                    Order = 1,
                },
                new(
                    "Audience",
                    "String",
                    new("Audience", "대상"),
                    new(
                        "One body, or every institution of the sector.",
                        "한 기관 또는 해당 부문의 모든 기관입니다."
                    )
                )
                {
                    UiHint = "dropdown",
                    Options =
                    [
                        new("Body", new("One body", "한 기관")),
                        new(
                            EveryInstitution,
                            new("Every institution of the sector", "부문의 모든 기관")
                        ),
                    ],
                    DefaultValue = "Body",
                    Order = 2,
                },
                StepInputs.Choice(
                    "Body",
                    "Body",
                    "기관",
                    new(
                        "The institution or committee whose people are told. A unit is written as an expression.",
                        "알림을 받을 기관이나 위원회입니다. 부서는 식으로 적습니다."
                    ),
                    OptionKeys.Bodies
                ) with
                {
                    Order = 3,
                },
                Text("SubjectKo", "Subject (Korean)", "제목(한국어)", 4, required: true),
                Text("SubjectEn", "Subject (English)", "제목(영어)", 5, required: true),
                Text("LeadKo", "First line (Korean)", "첫 줄(한국어)", 6),
                Text("LeadEn", "First line (English)", "첫 줄(영어)", 7),
                Text("ButtonKo", "Button (Korean)", "단추(한국어)", 8),
                Text("ButtonEn", "Button (English)", "단추(영어)", 9),
                Text(
                    "Path",
                    "Path of the button",
                    "단추의 경로",
                    10,
                    new(
                        "A path inside the product, /plans/KIPO/2027.",
                        "시스템 안의 경로입니다. 예: /plans/KIPO/2027"
                    )
                ),
                Text("WhyKo", "Why they get it (Korean)", "받는 이유(한국어)", 11),
                Text("WhyEn", "Why they get it (English)", "받는 이유(영어)", 12),
            ],
            Outputs =
            [
                new(
                    "Count",
                    "Int32",
                    new("Readers", "받는 사람 수"),
                    new("How many people were told.", "알림을 받은 사람의 수입니다.")
                ),
            ],
            Ports = [new("Done", new("Done", "완료"))],
        };

    /// <inheritdoc/>
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        List<Role> roles = [];
        foreach (string name in NamesIn(context.Get("Roles")))
        {
            if (!Enum.TryParse(name, ignoreCase: true, out Role role))
            {
                return Outcome.Fault("Notify.UnknownRole", $"There is no role \"{name}\".");
            }

            roles.Add(role);
        }

        string path = context.Get<string>("Path") ?? "";
        if (path.Length > 0 && !path.StartsWith('/'))
        {
            return Outcome.Fault(
                "Notify.PathOutside",
                $"\"{path}\" is not a path inside the product such as /plans."
            );
        }

        List<string> bodies = await BodiesAsync(context, cancellation);
        DateOnly today = clock.DateOf(context.Now);
        SortedSet<string> readers = new(StringComparer.Ordinal);
        foreach (string body in bodies)
        {
            foreach (Role role in roles)
            {
                readers.UnionWith(
                    (await directory.HoldersAsync(role, body, today, cancellation)).Select(holder =>
                        holder.PersonId
                    )
                );
            }
        }

        if (readers.Count == 0)
        {
            return Outcome.Fault(
                "Notify.NobodyToTell",
                $"Nobody holds {string.Join(", ", roles)} at {string.Join(", ", bodies)}."
            );
        }

        foreach (string reader in readers)
        {
            await outbox.PostAsync(LetterTo(reader, path, context), cancellation);
        }

        return Outcome.Done().WithOutput("Count", readers.Count);
    }

    private static Letter LetterTo(string reader, string path, ActivityContext context) =>
        new(
            context.KeyFor("notify:" + reader),
            reader,
            Both(context, "Subject") ?? LocalizedText.Same(""),
            Both(context, "Lead") ?? LocalizedText.Same("")
        )
        {
            Action = path.Length == 0 ? null : (Both(context, "Button") ?? MailTexts.Open, path),
            Why =
                Both(context, "Why")
                ?? new(
                    "귀하가 맡은 역할에 따라 발송된 알림입니다.",
                    "You get this because of the role that you hold."
                ),
            InstanceId = context.InstanceId,
        };

    private async Task<List<string>> BodiesAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        bool everywhere = string.Equals(
            context.Get<string>("Audience"),
            EveryInstitution,
            StringComparison.OrdinalIgnoreCase
        );
        if (everywhere && Enum.TryParse(context.WorkflowInput<string>("Sector"), out Sector sector))
        {
            return
            [
                .. (
                    await directory.InstitutionsAsync(
                        sector,
                        clock.DateOf(context.Now),
                        cancellation
                    )
                ).Select(institution => institution.Id),
            ];
        }

        string body = context.Get<string>("Body") ?? "";
        return body.Length == 0 ? [] : [body];
    }

    /// <summary>A list, or one name; the designer may save either.</summary>
    private static IEnumerable<string> NamesIn(JsonElement roles) =>
        roles.ValueKind switch
        {
            JsonValueKind.Array => roles.EnumerateArray().Select(role => role.ToString()),
            JsonValueKind.String
                when roles.GetString() is { } text && text.TrimStart().StartsWith('[') =>
                JsonSerializer.Deserialize<string[]>(text) ?? [],
            JsonValueKind.String => [roles.GetString()!],
            _ => [],
        };

    private static LocalizedText? Both(ActivityContext context, string input)
    {
        string? ko = context.Get<string>(input + "Ko");
        string? en = context.Get<string>(input + "En");
        return (string.IsNullOrWhiteSpace(ko), string.IsNullOrWhiteSpace(en)) switch
        {
            (true, true) => null,
            (true, false) => LocalizedText.Same(en!),
            (false, true) => LocalizedText.Same(ko!),
            _ => new(ko!, en!),
        };
    }

    private static InputDescriptor Text(
        string name,
        string en,
        string ko,
        int order,
        Label? hint = null,
        bool required = false
    ) =>
        new(name, "String", new(en, ko), hint ?? new(en, ko))
        {
            Order = order,
            IsRequired = required,
        };
}

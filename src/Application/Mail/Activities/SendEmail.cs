using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;

namespace Ipses.Application.Mail.Activities;

/// <summary>
/// Elsa's <c>SendEmail</c> by the product's own outbox: the mail commits with the step and leaves afterwards, with a notice. It reaches
/// people whom the site knows and nobody else, so that no drawing sends the government's data to an address of its author's choice; it
/// always comes from the site's own address, and carries no files.
/// </summary>
public sealed partial class SendEmail(IUnitOfWork unit, IOutbox outbox, CycleClock clock) : Activity
{
    private static readonly Label More = new("More", "더 보기");

    /// <summary>What the designer shows.</summary>
    public static ActivityDescriptor Descriptor { get; } =
        new()
        {
            TypeName = "Elsa.SendEmail",
            Category = new("Email", "전자우편"),
            DisplayName = new("Send Email", "메일 보내기"),
            Description = new(
                "Sends an email message to people whom this site knows.",
                "이 시스템에 등록된 사람에게 메일을 보냅니다."
            ),
            Kind = ActivityKind.Task,
            Inputs =
            [
                new(
                    "From",
                    "String",
                    new("From", "보내는 주소"),
                    new(
                        "Kept for files of Elsa; mail always comes from this site's address.",
                        "Elsa 파일과의 호환을 위한 항목입니다. 메일은 항상 이 시스템의 주소로 보냅니다."
                    )
                ),
                Addresses(
                    "To",
                    "받는 사람",
                    "Addresses of the recipients.",
                    "받는 사람의 주소입니다."
                ) with
                {
                    IsRequired = true,
                },
                Addresses(
                    "Cc",
                    "참조",
                    "Addresses of those who get a copy.",
                    "사본을 받는 사람의 주소입니다."
                ) with
                {
                    Category = More,
                },
                Addresses(
                    "Bcc",
                    "숨은 참조",
                    "Addresses of those who get a copy unseen; every letter goes to one reader anyway.",
                    "숨은 참조로 받는 사람의 주소입니다. 메일은 어차피 한 사람에게 한 통씩 보냅니다."
                ) with
                {
                    Category = More,
                },
                new(
                    "Subject",
                    "String",
                    new("Subject", "제목"),
                    new("The subject of the message.", "메일의 제목입니다.")
                )
                {
                    IsRequired = true,
                },
                new(
                    "Attachments",
                    "Object",
                    new("Attachments", "첨부"),
                    new(
                        "Kept for files of Elsa; letters carry no files, a link leads to them.",
                        "Elsa 파일과의 호환을 위한 항목입니다. 파일 대신 링크를 보냅니다."
                    )
                )
                {
                    UiHint = "multiline",
                },
                new(
                    "Body",
                    "String",
                    new("Body", "내용"),
                    new(
                        "The text of the message; tags of HTML are taken out.",
                        "메일의 내용이며 HTML 태그는 제거됩니다."
                    )
                )
                {
                    UiHint = "multiline",
                },
            ],
            Ports =
            [
                new("Error", new("Error", "오류"), PortType.Embedded),
                new("Done", new("Done", "완료")),
            ],
        };

    /// <inheritdoc/>
    public override async ValueTask<ActivityOutcome> ExecuteAsync(
        ActivityContext context,
        CancellationToken cancellation
    )
    {
        string[] addresses =
        [
            .. new[] { "To", "Cc", "Bcc" }
                .SelectMany(input => context.Get<List<string>>(input) ?? [])
                .Select(Person.Canonical)
                .Where(address => address.Length > 0)
                .Distinct(StringComparer.Ordinal),
        ];
        if (addresses.Length == 0)
        {
            return Fail(context, "SendEmail.Nobody", "The step names no recipient.");
        }

        if (HasContent(context.Get("Attachments")))
        {
            return Fail(
                context,
                "SendEmail.Attachments",
                "Letters carry no files: put a link into the text instead."
            );
        }

        IReadOnlyList<Person> known = await unit.ListAsync<Person, Person>(
            people => people.Where(person => addresses.Contains(person.Email)),
            cancellation
        );
        DateOnly today = clock.DateOf(context.Now);
        Dictionary<string, string> readers = known
            .Where(person => person.IsHereOn(today))
            .ToDictionary(person => person.Email, person => person.Id, StringComparer.Ordinal);
        string[] strangers = [.. addresses.Where(address => !readers.ContainsKey(address))];
        if (strangers.Length > 0)
        {
            return Fail(
                context,
                "SendEmail.UnknownRecipient",
                $"Mail goes to people of this site only; nobody here has the address {string.Join(", ", strangers)}."
            );
        }

        foreach (string address in addresses)
        {
            await outbox.PostAsync(
                new Letter(
                    context.KeyFor("mail:" + address),
                    readers[address],
                    LocalizedText.Same(context.Get<string>("Subject") ?? ""),
                    LocalizedText.Same(PlainText(context.Get<string>("Body") ?? ""))
                )
                {
                    InstanceId = context.InstanceId,
                },
                cancellation
            );
        }

        return Outcome.Done();
    }

    /// <inheritdoc/>
    public override ValueTask<ActivityOutcome> ChildCompletedAsync(
        ActivityContext context,
        ChildResult child,
        CancellationToken cancellation
    ) => new(child.Kind == ChildResultKind.Emitted ? Outcome.Stay() : Outcome.Done());

    /// <summary>As in Elsa, what is drawn at <c>Error</c> stands in for the mail; without it the step stops.</summary>
    private static ActivityOutcome Fail(ActivityContext context, string code, string message) =>
        context.Node.Port("error") is { } instead
            ? Outcome.Schedule(new ChildRequest(instead))
            : Outcome.Fault(code, message);

    private static bool HasContent(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Null or JsonValueKind.Undefined => false,
            JsonValueKind.String => !string.IsNullOrWhiteSpace(value.GetString()),
            JsonValueKind.Array => value.GetArrayLength() > 0,
            _ => true,
        };

    private static string PlainText(string body) =>
        WebUtility.HtmlDecode(Tag().Replace(LineEnd().Replace(body, "\n"), "")).Trim();

    private static InputDescriptor Addresses(string name, string ko, string hint, string hintKo) =>
        new(name, "List<String>", new(name, ko), new(hint, hintKo)) { UiHint = "multitext" };

    private const RegexOptions Plain =
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking;

    [GeneratedRegex(@"<\s*(br\s*/?|/p|/div|/li)\s*>", RegexOptions.IgnoreCase | Plain)]
    private static partial Regex LineEnd();

    [GeneratedRegex("</?[a-z!][^<>]*>", RegexOptions.IgnoreCase | Plain)]
    private static partial Regex Tag();
}

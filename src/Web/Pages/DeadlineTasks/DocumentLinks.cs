using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>
/// Where the form of a task's document is: kind of document and form give a path of this site. A document of another
/// feature is reached by its path only, so that features don't import each other; a new kind of document adds a row.
/// </summary>
public static class DocumentLinks
{
    private static readonly Dictionary<string, DocumentKind> Kinds = new(StringComparer.Ordinal)
    {
        ["annual-plan"] = new(
            new("성과관리 시행계획", "Annual performance plan"),
            "/plans/{1}/{2}",
            new Dictionary<string, FormLink>(StringComparer.Ordinal)
            {
                ["plan-part"] = new("/edit", new("부서 작성분 작성하기", "Fill your unit's part")),
                ["plan-part-check"] = new(
                    "/edit",
                    new("부서 작성분 확인하기", "Check your unit's part")
                ),
                ["plan-edit"] = new("/edit", new("계획 작성하기", "Write the plan")),
                ["plan-approval"] = new("/approve", new("결재하기", "Open for approval")),
                ["plan-review"] = new("/review", new("계획 검토하기", "Review the plan")),
            }
        ),
        ["strategic-plan"] = new(
            new("성과관리 전략계획", "Strategic plan"),
            "/strategic-plans/{1}/{2}",
            new Dictionary<string, FormLink>(StringComparer.Ordinal)
            {
                ["strategic-review"] = new("#review", new("타당성 검토하기", "Review the plan")),
            }
        ),
        ["guidelines"] = new(
            new("성과관리·평가 기본지침", "Guidelines"),
            "/cycle/guidelines/{2}",
            new Dictionary<string, FormLink>(StringComparer.Ordinal)
            {
                ["guidelines"] = new("", new("지침 작성하기", "Write the guidelines")),
            }
        ),
        ["session"] = new(
            new("회의", "Session"),
            "/sessions/{0}:{1}",
            new Dictionary<string, FormLink>(StringComparer.Ordinal)
            {
                ["session-call"] = new(
                    "",
                    new("안건 확인하고 소집하기", "Check the agenda and call")
                ),
                ["session-hold"] = new("", new("회의 열기", "Go to the session")),
            }
        ),
    };

    private static readonly LocalizedText OpenDocument = new("문서 열기", "Open the document");

    /// <summary>Every kind of document that has a page.</summary>
    public static IEnumerable<string> KnownKinds => Kinds.Keys;

    /// <summary>The name of a kind of document; the kind itself where unknown.</summary>
    public static LocalizedText NameOf(string kind) =>
        Kinds.TryGetValue(kind, out DocumentKind? known) ? known.Name : LocalizedText.Same(kind);

    /// <summary>The page of the form that completes the task, or of its document; null where there is none.</summary>
    public static DocumentLink? Of(DeadlineTask task)
    {
        if (
            task.DocumentKind is not { } kind
            || task.DocumentId is not { Length: > 0 } id
            || !Kinds.TryGetValue(kind, out DocumentKind? known)
        )
        {
            return null;
        }

        string path = known.PathOf(id);
        return task.Form is { } form && known.Forms.TryGetValue(form, out FormLink? link)
            ? new DocumentLink(path + link.Suffix, path, link.Words, known.Name)
            : new DocumentLink(path, path, OpenDocument, known.Name);
    }

    // A document's id is the parts of its key, parted by colons: annual-plan:KIPO:2027, GPEC:2027-03-15.
    private sealed record DocumentKind(
        LocalizedText Name,
        string Template,
        IReadOnlyDictionary<string, FormLink> Forms
    )
    {
        public string PathOf(string documentId)
        {
            string path = Template;
            string[] parts = documentId.Split(':');
            for (int i = 0; i < parts.Length; i++)
            {
                path = path.Replace($"{{{i}}}", Uri.EscapeDataString(parts[i]));
            }

            return path;
        }
    }

    private sealed record FormLink(string Suffix, LocalizedText Words);
}

/// <summary>The way from a task to its document.</summary>
/// <param name="FormPath">The page whose form completes the task.</param>
/// <param name="DocumentPath">The page that shows the document.</param>
/// <param name="Words">What the button says.</param>
/// <param name="Document">What kind of document it is.</param>
public sealed record DocumentLink(
    string FormPath,
    string DocumentPath,
    LocalizedText Words,
    LocalizedText Document
);

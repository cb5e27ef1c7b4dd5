using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Ipses.Engine.Execution;

namespace Ipses.Application.DeadlineTasks.Activities;

/// <summary>The inputs of <c>Ipses.AssignTask</c> as they were evaluated, with the cycle's from the workflow.</summary>
internal sealed record AssignTaskInputs
{
    public required string TitleKo { get; init; }

    public required string TitleEn { get; init; }

    public LocalizedText? Instructions { get; init; }

    public required Assignee? Assignee { get; init; }

    public string? InstitutionId { get; init; }

    public DocumentReference? Document { get; init; }

    public string? Form { get; init; }

    public required string DueKey { get; init; }

    public required string DueRule { get; init; }

    public LocalizedText? LegalBasis { get; init; }

    public LocalizedText? Next { get; init; }

    public required string StepKey { get; init; }

    public required ReminderLadder? Ladder { get; init; }

    public bool OverduePort { get; init; }

    public required Sector Sector { get; init; }

    public required FiscalYear Year { get; init; }

    /// <summary>Why the step can't open a task from these inputs; null when it can.</summary>
    public Error? Problem =>
        Assignee is null ? AssignTaskErrors.NobodyNamed(StepKey)
        : TitleKo.Length == 0 || TitleEn.Length == 0 ? AssignTaskErrors.TitleMissing(StepKey)
        : Ladder is null ? AssignTaskErrors.LadderUnreadable(StepKey)
        : null;

    /// <summary>Reads them.</summary>
    /// <param name="context">The step.</param>
    /// <param name="thisYear">The year of a run that no cycle opened, as when a coordinator tries a workflow out.</param>
    public static AssignTaskInputs Read(ActivityContext context, int thisYear)
    {
        string? institution =
            Text(context, "Institution") ?? Blank(context.WorkflowInput<string>("Institution"));
        string? role = Text(context, "Role");
        string? body = Text(context, "Body") ?? institution;
        string? person = Text(context, "Person");
        string? documentKind = Text(context, "DocumentKind");
        string stepKey = Text(context, "StepKey") ?? context.Node.Id;
        return new AssignTaskInputs
        {
            TitleKo = Text(context, "TitleKo") ?? Text(context, "TitleEn") ?? "",
            TitleEn = Text(context, "TitleEn") ?? Text(context, "TitleKo") ?? "",
            Instructions = Pair(context, "InstructionsKo", "InstructionsEn"),
            Assignee =
                person is not null ? Assignee.Named(person, body)
                : Enum.TryParse(role, ignoreCase: true, out Role held) && body is not null
                    ? Assignee.HoldersOf(held, body)
                : null,
            InstitutionId = institution,
            Document = documentKind is null
                ? null
                : new DocumentReference(documentKind, Text(context, "DocumentId") ?? ""),
            Form = Text(context, "Form"),
            DueKey = Text(context, "DueKey") ?? stepKey,
            DueRule = Text(context, "DueRule") ?? "",
            LegalBasis = Pair(context, "LegalBasisKo", "LegalBasisEn"),
            Next = Pair(context, "NextKo", "NextEn"),
            StepKey = stepKey,
            Ladder = LadderJson.Read(context.Get("Reminders")),
            OverduePort = context.Get<bool>("OverduePort"),
            Sector = Enum.TryParse(
                context.WorkflowInput<string>("Sector"),
                ignoreCase: true,
                out Sector sector
            )
                ? sector
                : Sector.Central,
            Year = new FiscalYear(
                context.WorkflowInput<int>("Year") is > 0 and int year ? year : thisYear
            ),
        };
    }

    public TaskTerms TermsOf(string taskId, ResolvedDue due, ActivityContext context) =>
        new()
        {
            Id = taskId,
            Title = new(TitleKo, TitleEn),
            Instructions = Instructions,
            Assignee = Assignee!,
            InstitutionId = InstitutionId,
            Document = Document,
            Form = Form,
            StepKey = StepKey,
            Sector = Sector,
            Year = Year,
            Due = new TaskDue(due.Date, due.Rule, due.FromGuideline, due.Why),
            LegalBasis = LegalBasis,
            Next = Next,
            Ladder = Ladder!,
            Origin = new WorkflowOrigin(
                context.InstanceId,
                context.Node.Id,
                context.DefinitionId,
                context.DefinitionVersion
            ),
        };

    private static LocalizedText? Pair(ActivityContext context, string ko, string en)
    {
        string? korean = Text(context, ko);
        string? english = Text(context, en);
        return korean is null && english is null
            ? null
            : new LocalizedText(korean ?? english!, english ?? korean!);
    }

    private static string? Text(ActivityContext context, string input) =>
        Blank(context.Get<string>(input));

    private static string? Blank(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}

/// <summary>Why an <c>AssignTask</c> step can't open its task: shown as an incident.</summary>
internal static class AssignTaskErrors
{
    public static Error NobodyNamed(string stepKey) =>
        new(
            "AssignTask.NobodyNamed",
            LocalizedText.Of(
                $"단계 ‘{stepKey}’: 담당할 직위와 기관, 또는 사람이 지정되지 않았습니다.",
                $"Step ‘{stepKey}’ names neither a known role at a body nor a person."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "role",
        };

    public static Error TitleMissing(string stepKey) =>
        new(
            "AssignTask.TitleMissing",
            LocalizedText.Of(
                $"단계 ‘{stepKey}’: 제목이 없습니다.",
                $"Step ‘{stepKey}’ has no title."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "titleKo",
        };

    public static Error LadderUnreadable(string stepKey) =>
        new(
            "AssignTask.LadderUnreadable",
            LocalizedText.Of(
                $"단계 ‘{stepKey}’: 알림 단계를 읽을 수 없습니다. 예: [{{\"days\":-7}},{{\"days\":1,\"to\":\"head\"}}]",
                $"Step ‘{stepKey}’: the reminders can't be read. Example: [{{\"days\":-7}},{{\"days\":1,\"to\":\"head\"}}]"
            ),
            ErrorKind.Invalid
        )
        {
            Field = "reminders",
            Rule = "R21",
        };
}

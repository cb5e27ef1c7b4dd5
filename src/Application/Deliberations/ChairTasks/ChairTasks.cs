using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Deliberations.ChairTasks;

/// <summary>
/// What the chair of a body has to do by when: call a session that has an agenda (R5a), hold one that is called (R36). Each
/// task ends by the act itself, whoever does it, and falls away when the session is put off.
/// </summary>
public sealed class ChairTasks(
    IUnitOfWork unit,
    ICurrentActor current,
    IBusinessCalendars calendars,
    CycleClock clock
)
    : IReactTo<ItemPlacedOnAgenda>,
        IReactTo<SessionCalled>,
        IReactTo<SessionClosed>,
        IReactTo<SessionPutOff>
{
    /// <summary>The form of the task that the notice ends.</summary>
    public const string Call = "session-call";

    /// <summary>The form of the task that closing the session ends.</summary>
    public const string Hold = "session-hold";

    /// <summary>The kind of document that a session is to tasks.</summary>
    public const string DocumentKind = "session";

    private static readonly LocalizedText CallHow = new(
        "안건을 확인하고 위원을 소집합니다. 기한일 09:00까지 소집하지 않으면 프로그램이 소집합니다.",
        "Check the agenda and call the members. If nobody has by 09:00 of the due day, the program calls them."
    );

    private static readonly LocalizedText HoldHow = new(
        "출석을 확인해 개회하고, 표결을 거쳐 의결을 기록한 뒤 폐회합니다.",
        "Take the attendance and open, record the resolutions when the votes are in, and close."
    );

    private static readonly LocalizedText CallNext = new(
        "위원에게 안건과 함께 소집 통지가 가고, 회의를 주재하는 할 일이 생깁니다.",
        "The members are called with the agenda, and the task to hold the session opens."
    );

    private static readonly LocalizedText HoldNext = new(
        "의결 결과가 소관 기관에 통지되고, 의결되지 않은 안건은 다음 회의로 넘어갑니다.",
        "The institutions are told the resolutions; what is not resolved goes to the next session."
    );

    /// <summary>The task of a session by its form.</summary>
    public static string IdOf(string form, string sessionId) => KeyedId.From(form, sessionId);

    /// <inheritdoc />
    public async Task ReactAsync(ItemPlacedOnAgenda happened, CancellationToken cancellationToken)
    {
        Session session = await SessionAsync(happened.SessionId, cancellationToken);
        int days = DayBooks
            .SettingsOf(
                await unit.FindAsync<YearGuidelines>(
                    YearGuidelines.KeyOf(Sector.Central, new FiscalYear(session.Date.Year)),
                    cancellationToken
                )
            )
            .NoticeDays;
        LocalizedText day = DateWords.Of(session.Date);
        await OpenAsync(
            Call,
            session,
            new($"{day.Ko} 회의 소집", $"Call the session of {day.En}"),
            CallHow,
            CallNext,
            SessionRules.LastNoticeDay(session.Date, days),
            LocalizedText.Of(
                $"회의 {days}일 전까지 안건과 함께 소집 통지해야 합니다.",
                $"Members are called with the agenda at least {days} days before."
            ),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public async Task ReactAsync(SessionCalled happened, CancellationToken cancellationToken)
    {
        await EndAsync(Call, happened.SessionId, TaskOutcome.Done, null, cancellationToken);
        LocalizedText day = DateWords.Of(happened.Date);
        await OpenAsync(
            Hold,
            await SessionAsync(happened.SessionId, cancellationToken),
            new($"{day.Ko} 회의 주재", $"Hold the session of {day.En}"),
            HoldHow,
            HoldNext,
            happened.Date,
            new("소집 통지에 적힌 회의일입니다.", "It is the day that the notice names."),
            cancellationToken
        );
    }

    /// <inheritdoc />
    public Task ReactAsync(SessionClosed happened, CancellationToken cancellationToken) =>
        EndAsync(Hold, happened.SessionId, TaskOutcome.Done, null, cancellationToken);

    /// <inheritdoc />
    public async Task ReactAsync(SessionPutOff happened, CancellationToken cancellationToken)
    {
        foreach (string form in (string[])[Call, Hold])
        {
            await EndAsync(
                form,
                happened.SessionId,
                TaskOutcome.Cancelled,
                happened.Reason,
                cancellationToken
            );
        }
    }

    private async Task OpenAsync(
        string form,
        Session session,
        LocalizedText title,
        LocalizedText instructions,
        LocalizedText next,
        DateOnly due,
        LocalizedText why,
        CancellationToken cancellationToken
    )
    {
        string id = IdOf(form, session.Id);
        if (
            await unit.FindAsync<DeadlineTask>(id, cancellationToken) is not null
            || await unit.FindAsync<Body>(session.BodyId, cancellationToken) is not { } body
        )
        {
            return;
        }

        Role chair = body.Kind == BodyKind.Gpec ? Role.GpecCoChair : Role.CommitteeChair;
        unit.Add(
            DeadlineTask.Open(
                new TaskTerms
                {
                    Id = id,
                    Title = new($"{body.Name.Ko} {title.Ko}", $"{title.En}, {body.Name.En}"),
                    Instructions = instructions,
                    Next = next,
                    Assignee = new(chair, body.Id, null, body.InstitutionId, null),
                    Document = new(DocumentKind, session.Id),
                    Form = form,
                    StepKey = form.Replace('-', '.'),
                    Year = new FiscalYear(session.Date.Year),
                    Due = new(due, null, false, [why]),
                    LegalBasis = new(
                        "정부업무평가 기본법 시행령(위원회의 회의)",
                        "Enforcement Decree of the Government Performance Evaluation Act (sessions of the Committee)"
                    ),
                },
                new LadderCalendar(await calendars.CurrentAsync(cancellationToken), clock.Zone),
                unit.Now,
                Acting.DoerOf(current)
            )
        );
    }

    private async Task EndAsync(
        string form,
        string sessionId,
        TaskOutcome outcome,
        string? comment,
        CancellationToken cancellationToken
    )
    {
        if (
            await unit.FindAsync<DeadlineTask>(IdOf(form, sessionId), cancellationToken) is
            { IsOpen: true } task
        )
        {
            task.Close(outcome, Acting.DoerOf(current), unit.Now, comment);
        }
    }

    private async Task<Session> SessionAsync(
        string sessionId,
        CancellationToken cancellationToken
    ) =>
        await unit.FindAsync<Session>(sessionId, cancellationToken)
        ?? throw new InvalidOperationException(
            $"Session {sessionId} raised an event, but is not there."
        );
}

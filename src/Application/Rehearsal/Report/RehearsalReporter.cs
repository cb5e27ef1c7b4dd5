using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Rehearsal.Report;

/// <summary>Reads what a rehearsed cycle has left in the database, when it is over.</summary>
public sealed class RehearsalReporter(
    IReader reader,
    IDirectory directory,
    IBusinessCalendars calendars,
    RehearsalProblems problems,
    SyntheticRun run,
    CycleClock clock
) : IScoped
{
    /// <summary>The report of a run that ends now.</summary>
    /// <param name="request">What was rehearsed.</param>
    /// <param name="from">First day.</param>
    public async Task<RehearsalReport> ReportAsync(
        RehearsalRequest request,
        DateOnly from,
        CancellationToken cancellationToken
    )
    {
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        IReadOnlyList<DeadlineTask> tasks = await ListAsync<DeadlineTask>(
            all => all.OrderBy(task => task.OpenedAt).ThenBy(task => task.Id),
            cancellationToken
        );
        IReadOnlyList<AnnualPlan> plans = await ListAsync<AnnualPlan>(
            all => all.Where(plan => plan.Year == request.Year).OrderBy(plan => plan.InstitutionId),
            cancellationToken
        );
        IReadOnlyList<OutgoingMail> mails = await ListAsync<OutgoingMail>(
            all => all.OrderBy(mail => mail.CreatedAt).ThenBy(mail => mail.Id),
            cancellationToken
        );
        IReadOnlyList<RehearsedInstitution> institutions = await InstitutionsAsync(
            plans,
            tasks,
            calendar,
            cancellationToken
        );
        HashSet<string> shown = [.. institutions.Select(one => one.Code)];
        IReadOnlyList<RehearsedSession> sessions = await SessionsAsync(cancellationToken);
        IReadOnlyList<PersonDay> load = await LoadAsync(tasks, mails, cancellationToken);
        IGrouping<DateOnly, OutgoingMail>? busiest = mails
            .GroupBy(mail => clock.DateOf(mail.CreatedAt))
            .OrderByDescending(day => day.Count())
            .ThenBy(day => day.Key)
            .FirstOrDefault();
        return new(
            request.Sector.ToString(),
            request.Year,
            ProfileNames.Of(request.Profile),
            run.Seed,
            from,
            clock.Today,
            new(
                institutions.Count,
                institutions.Count(one => one.ConfirmedOn is not null),
                tasks.Count,
                tasks.Count(task => LateBy(task, calendar) > 0),
                sessions.Count,
                mails.Count,
                busiest?.Key,
                busiest?.Count() ?? 0
            ),
            institutions,
            [
                .. tasks
                    .Where(task => task.InstitutionId is not { } code || !shown.Contains(code))
                    .Select(task => Told(task, calendar)),
            ],
            sessions,
            [
                .. mails.Select(mail => new RehearsedMail(
                    mail.CreatedAt,
                    mail.PersonId,
                    mail.Content.Subject
                )),
            ],
            load,
            await problems.FindAsync(
                request,
                institutions,
                tasks,
                load,
                calendar,
                cancellationToken
            )
        );
    }

    private async Task<IReadOnlyList<RehearsedInstitution>> InstitutionsAsync(
        IReadOnlyList<AnnualPlan> plans,
        IReadOnlyList<DeadlineTask> tasks,
        BusinessCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        Dictionary<string, Institution> known = (
            await ListAsync<Institution>(all => all, cancellationToken)
        ).ToDictionary(one => one.Id, StringComparer.Ordinal);
        Dictionary<string, DateOnly> confirmed = (
            await ListAsync<Resolution>(
                all => all.Where(one => one.DocumentKind == AnnualPlan.DocumentKind),
                cancellationToken
            )
        )
            .Where(one => one.IsAdopted)
            .GroupBy(one => one.DocumentId, StringComparer.Ordinal)
            .ToDictionary(
                group => group.Key,
                group => group.Max(one => one.Date),
                StringComparer.Ordinal
            );
        ILookup<string?, DeadlineTask> of = tasks.ToLookup(
            task => task.InstitutionId,
            StringComparer.Ordinal
        );
        return
        [
            .. plans.Select(plan => new RehearsedInstitution(
                plan.InstitutionId,
                known[plan.InstitutionId].NameOn(clock.Today),
                plan.State == PlanState.Confirmed ? confirmed.GetValueOrDefault(plan.Id) : null,
                [.. of[plan.InstitutionId].Select(task => Told(task, calendar))]
            )),
        ];
    }

    private async Task<IReadOnlyList<RehearsedSession>> SessionsAsync(
        CancellationToken cancellationToken
    )
    {
        ILookup<string, string> numbers = (
            await ListAsync<Resolution>(all => all.OrderBy(one => one.Id), cancellationToken)
        ).ToLookup(one => one.SessionId, one => one.Number, StringComparer.Ordinal);
        return
        [
            .. (
                await ListAsync<Session>(
                    all => all.OrderBy(one => one.Date).ThenBy(one => one.Id),
                    cancellationToken
                )
            ).Select(session => new RehearsedSession(
                session.BodyId,
                session.Date,
                session.State.ToString(),
                session.Items.Count,
                [.. numbers[session.Id]]
            )),
        ];
    }

    private async Task<IReadOnlyList<PersonDay>> LoadAsync(
        IReadOnlyList<DeadlineTask> tasks,
        IReadOnlyList<OutgoingMail> mails,
        CancellationToken cancellationToken
    )
    {
        Dictionary<(DateOnly Day, string Person), (int Tasks, int Mails)> load = [];
        foreach (IGrouping<string, DeadlineTask> given in tasks.GroupBy(task => task.AssigneeKey))
        {
            IReadOnlyList<string> people = await PeopleOfAsync(
                given.First().Assignee,
                cancellationToken
            );
            foreach (
                (DeadlineTask task, string person) in given.SelectMany(
                    task => people,
                    (task, person) => (task, person)
                )
            )
            {
                (int Tasks, int Mails) so = load.GetValueOrDefault((task.DueOn, person));
                load[(task.DueOn, person)] = (so.Tasks + 1, so.Mails);
            }
        }

        foreach (OutgoingMail mail in mails)
        {
            (DateOnly, string) key = (clock.DateOf(mail.CreatedAt), mail.PersonId);
            (int Tasks, int Mails) so = load.GetValueOrDefault(key);
            load[key] = (so.Tasks, so.Mails + 1);
        }

        Dictionary<string, LocalizedText> names = (
            await directory.PeopleAsync(
                [.. load.Keys.Select(key => key.Person).Distinct(StringComparer.Ordinal)],
                cancellationToken
            )
        ).ToDictionary(one => one.Id, one => one.Name, StringComparer.Ordinal);
        return
        [
            .. load.OrderBy(one => one.Key.Day)
                .ThenBy(one => one.Key.Person, StringComparer.Ordinal)
                .Select(one => new PersonDay(
                    one.Key.Day,
                    one.Key.Person,
                    names.GetValueOrDefault(one.Key.Person) ?? LocalizedText.Same(one.Key.Person),
                    one.Value.Tasks,
                    one.Value.Mails
                )),
        ];
    }

    private async Task<IReadOnlyList<string>> PeopleOfAsync(
        Assignee assignee,
        CancellationToken cancellationToken
    ) =>
        assignee.PersonId is { } named
            ? [named]
            :
            [
                .. (
                    await directory.HoldersAsync(
                        assignee.Role!.Value,
                        assignee.BodyId,
                        clock.Today,
                        cancellationToken
                    )
                )
                    .Select(holder => holder.PersonId)
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal),
            ];

    private RehearsedTask Told(DeadlineTask task, BusinessCalendar calendar) =>
        new(
            task.StepKey,
            task.Title,
            task.AssigneeKey,
            clock.DateOf(task.OpenedAt),
            task.DueOn,
            task.ClosedAt is { } closed ? clock.DateOf(closed) : null,
            task.State.ToString(),
            LateBy(task, calendar)
        );

    private int LateBy(DeadlineTask task, BusinessCalendar calendar)
    {
        DateOnly ended = task.ClosedAt is { } closed ? clock.DateOf(closed) : clock.Today;
        return ended > task.DueOn ? calendar.BusinessDaysBetween(task.DueOn, ended) : 0;
    }

    private Task<IReadOnlyList<T>> ListAsync<T>(
        Func<IQueryable<T>, IQueryable<T>> shape,
        CancellationToken cancellationToken
    )
        where T : class => reader.ListAsync(shape, cancellationToken);
}

using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;

namespace Ipses.Application.DeadlineTasks.Inbox;

/// <summary>Reads one page of the inbox with visibility in the query itself (R3).</summary>
public sealed class InboxHandler(
    IReader reader,
    ICurrentActor current,
    IDirectory directory,
    IBusinessCalendars calendars,
    CycleClock clock
) : IQueryHandler<Inbox, InboxView>
{
    private const int WeekDays = 7;

    /// <inheritdoc />
    public async Task<Result<InboxView>> HandleAsync(
        Inbox query,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        DateOnly today = clock.Today;
        Dictionary<InboxTab, int> counts = [];
        foreach (InboxTab tab in Enum.GetValues<InboxTab>())
        {
            counts[tab] = await reader.CountAsync<DeadlineTask>(
                tasks => Filtered(InTab(tasks, tab, actor, today), query),
                cancellationToken
            );
        }

        int total = counts[query.Tab];
        int pages = Math.Max(1, (total + Inbox.PageSize - 1) / Inbox.PageSize);
        int page = Math.Clamp(query.Page, 1, pages);
        IReadOnlyList<DeadlineTask> found = await reader.ListAsync<DeadlineTask, DeadlineTask>(
            tasks =>
            {
                IQueryable<DeadlineTask> asked = Filtered(
                    InTab(tasks, query.Tab, actor, today),
                    query
                );
                return query.Walk is { } walk
                    ? asked.Along(walk)
                    : Ordered(asked, query.Tab)
                        .Skip((page - 1) * Inbox.PageSize)
                        .Take(Inbox.PageSize);
            },
            cancellationToken
        );
        TaskNames names = new(directory);
        return new InboxView(
            await RowsAsync(found, actor, today, names, cancellationToken),
            total,
            page,
            pages,
            counts,
            await InstitutionsAsync(actor, today, names, cancellationToken),
            await ChoicesAsync(
                tasks =>
                    tasks
                        .Where(task => task.DocumentKind != null)
                        .Select(task => task.DocumentKind!),
                actor,
                cancellationToken
            ),
            await ChoicesAsync(
                tasks => tasks.Select(task => task.StepKey),
                actor,
                cancellationToken
            ),
            actor.SeesEverything
        );
    }

    private async Task<IReadOnlyList<InboxRow>> RowsAsync(
        IReadOnlyList<DeadlineTask> found,
        Actor actor,
        DateOnly today,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        BusinessCalendar days = await calendars.CurrentAsync(cancellationToken);
        await names.KnowAsync(
            found.Select(task => task.Closing?.By).OfType<Doer>(),
            cancellationToken
        );
        List<Mandate> mandates = [.. TaskAccess.MandatesOf(actor)];
        List<InboxRow> rows = [];
        foreach (DeadlineTask task in found)
        {
            rows.Add(
                new InboxRow(
                    task.Id,
                    task.Title,
                    task.InstitutionId is { } institution
                        ? await names.BodyAsync(institution, today, cancellationToken)
                        : null,
                    task.StepKey,
                    task.DocumentKind,
                    await names.AssigneeAsync(task.Assignee, today, cancellationToken),
                    task.DueOn,
                    days.BusinessDaysBetween(today, task.DueOn),
                    task.IsOpen && task.DueOn < today,
                    task.Assignee.RightOf(actor.PersonId!, mandates) is not null,
                    task.WaitsForExtension,
                    task.State,
                    task.ClosedAt,
                    task.Closing is { } closing ? names.Doer(closing.By) : null
                )
            );
        }

        return rows;
    }

    private async Task<IReadOnlyList<FilterChoice>> InstitutionsAsync(
        Actor actor,
        DateOnly today,
        TaskNames names,
        CancellationToken cancellationToken
    )
    {
        List<FilterChoice> choices = [];
        foreach (
            string id in await ChoicesAsync(
                tasks =>
                    tasks
                        .Where(task => task.InstitutionId != null)
                        .Select(task => task.InstitutionId!),
                actor,
                cancellationToken
            )
        )
        {
            choices.Add(new FilterChoice(id, await names.BodyAsync(id, today, cancellationToken)));
        }

        return choices;
    }

    private async Task<IReadOnlyList<string>> ChoicesAsync(
        Func<IQueryable<DeadlineTask>, IQueryable<string>> values,
        Actor actor,
        CancellationToken cancellationToken
    ) =>
        await reader.ListAsync<DeadlineTask, string>(
            tasks =>
                values(tasks.Where(TaskAccess.VisibleTo(actor))).Distinct().OrderBy(value => value),
            cancellationToken
        );

    private static IQueryable<DeadlineTask> InTab(
        IQueryable<DeadlineTask> tasks,
        InboxTab tab,
        Actor actor,
        DateOnly today
    )
    {
        DateOnly weekEnd = today.AddDays(WeekDays);
        IQueryable<DeadlineTask> visible = tasks.Where(TaskAccess.VisibleTo(actor));
        IQueryable<DeadlineTask> open = visible.Where(task => task.State == TaskState.Open);
        List<string> mine = TaskAccess.KeysOf(actor);
        return tab switch
        {
            InboxTab.Mine => open.Where(task => mine.Contains(task.AssigneeKey)),
            InboxTab.Unit => OfUnit(open, actor),
            InboxTab.Week => open.Where(task => task.DueOn >= today && task.DueOn <= weekEnd),
            InboxTab.Overdue => open.Where(task => task.DueOn < today),
            _ => visible.Where(task => task.State != TaskState.Open),
        };
    }

    // Who is appointed to units only has those units' tasks here; everybody else their institution's, or all they see.
    private static IQueryable<DeadlineTask> OfUnit(IQueryable<DeadlineTask> open, Actor actor)
    {
        bool unitsOnly =
            !actor.SeesEverything
            && actor.Appointments.Count > 0
            && actor.Appointments.All(held => held.Role is Role.UnitOfficer or Role.UnitHead);
        if (!unitsOnly)
        {
            return open;
        }

        List<string> units =
        [
            .. actor.Appointments.Select(held => held.UnitId ?? held.BodyId).Distinct(),
        ];
        return open.Where(task =>
            task.AssigneeUnitId != null && units.Contains(task.AssigneeUnitId)
        );
    }

    private static IQueryable<DeadlineTask> Filtered(IQueryable<DeadlineTask> tasks, Inbox query)
    {
        if (query.Institution is { Length: > 0 } institution)
        {
            tasks = tasks.Where(task => task.InstitutionId == institution);
        }

        if (query.DocumentKind is { Length: > 0 } kind)
        {
            tasks = tasks.Where(task => task.DocumentKind == kind);
        }

        if (query.Step is { Length: > 0 } step)
        {
            tasks = tasks.Where(task => task.StepKey == step);
        }

        return tasks;
    }

    private static IQueryable<DeadlineTask> Ordered(IQueryable<DeadlineTask> tasks, InboxTab tab) =>
        tab == InboxTab.Done
            ? tasks.OrderByDescending(task => task.ClosedAt).ThenBy(task => task.Id)
            : tasks.OrderBy(task => task.DueOn).ThenBy(task => task.Id);
}

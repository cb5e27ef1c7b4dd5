using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Ipses.Application.Rehearsal;

/// <summary>
/// The people whom nobody plays: while a run is on, they do their tasks when their profile says so. A due source like
/// timers and mail, so that whoever moves the virtual clock meets their acts in order with everything else.
/// </summary>
public sealed partial class SyntheticPeople(
    SyntheticRun run,
    IServiceScopeFactory scopes,
    CycleClock clock,
    ILogger<SyntheticPeople> log
) : IDueSource
{
    public int Order => 40;

    public async Task<DateTimeOffset?> NextDueAsync(CancellationToken cancellationToken) =>
        run.Profile == Profile.None
            ? null
            : (await PlannedAsync(cancellationToken)).Select(act => (DateTimeOffset?)act.At).Min();

    public async Task<int> RunDueAsync(DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (run.Profile == Profile.None)
        {
            return 0;
        }

        int done = 0;
        foreach (
            PlannedAct planned in (await PlannedAsync(cancellationToken))
                .Where(act => act.At <= now)
                .OrderBy(act => act.At)
                .ThenBy(act => act.Task.Id, StringComparer.Ordinal)
        )
        {
            if (await ActAsync(planned.Task, cancellationToken))
            {
                done++;
            }
        }

        return done;
    }

    private async Task<IReadOnlyList<PlannedAct>> PlannedAsync(CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IReader reader = scope.ServiceProvider.GetRequiredService<IReader>();
        // Asked at every instant at which anything happens: what a task says is read only when it has changed.
        var open = await reader.ListAsync(
            (IQueryable<DeadlineTask> tasks) =>
                tasks
                    .Where(task => task.State == TaskState.Open)
                    .OrderBy(task => task.Id)
                    .Select(task => new { task.Id, task.Version }),
            cancellationToken
        );
        string[] changed =
        [
            .. open.Where(task => !run.Remembers(task.Id, task.Version, out _))
                .Select(task => task.Id),
        ];
        if (changed.Length > 0)
        {
            await PlanAsync(scope.ServiceProvider, changed, cancellationToken);
        }

        List<PlannedAct> planned = [];
        foreach (var task in open)
        {
            if (run.Remembers(task.Id, task.Version, out PlannedAct? act) && act is not null)
            {
                planned.Add(
                    run.PutOffUntil(task.Id) is { } later && later > act.At
                        ? act with
                        {
                            At = later,
                        }
                        : act
                );
            }
        }

        return planned;
    }

    /// <summary>Works out when people get round to these tasks, by whom visitors play and by the calendar as they are now.</summary>
    private async Task PlanAsync(
        IServiceProvider services,
        string[] taskIds,
        CancellationToken cancellationToken
    )
    {
        IReadOnlySet<string> played = (
            await services.GetRequiredService<Visitors>().NowAsync(cancellationToken)
        ).Institutions;
        BusinessCalendar calendar = await services
            .GetRequiredService<IBusinessCalendars>()
            .CurrentAsync(cancellationToken);
        foreach (string[] some in taskIds.Chunk(500))
        {
            foreach (
                OpenTask task in await services
                    .GetRequiredService<IReader>()
                    .ListAsync<DeadlineTask, OpenTask>(
                        tasks =>
                            tasks
                                .Where(task => some.Contains(task.Id))
                                .Select(task => new OpenTask(
                                    task.Id,
                                    task.AssigneeKey,
                                    task.AssigneeInstitutionId,
                                    task.InstitutionId,
                                    task.Form,
                                    task.StepKey,
                                    task.DocumentKind,
                                    task.DocumentId,
                                    task.OpenedAt,
                                    task.DueOn,
                                    task.Version
                                )),
                        cancellationToken
                    )
            )
            {
                run.Remember(task, WhenOf(task, played, calendar));
            }
        }
    }

    /// <summary>
    /// Null for tasks that are left to a visitor. Bodies act on time under every profile. While a visitor plays the PMO, its
    /// other staff take the reviews of institutions that nobody plays, and what the whole cycle waits for on its last day.
    /// </summary>
    private DateTimeOffset? WhenOf(
        OpenTask task,
        IReadOnlySet<string> played,
        BusinessCalendar calendar
    )
    {
        string? owner = task.AssigneeInstitutionId;
        bool isPmo = owner == Institution.PrimeMinistersOffice;
        if (isPmo && played.Contains(Institution.PrimeMinistersOffice))
        {
            if (task.InstitutionId is { } matter && matter != Institution.PrimeMinistersOffice)
            {
                return played.Contains(matter)
                    ? null
                    : ActTiming.Of(
                        task.Id,
                        task.OpenedAt,
                        task.DueOn,
                        Profile.OnTime,
                        run.Seed,
                        calendar,
                        clock
                    );
            }

            DateTimeOffset lastDay = clock.InstantOf(task.DueOn, new TimeOnly(17, 0));
            return lastDay > task.OpenedAt ? lastDay : task.OpenedAt.AddHours(1);
        }

        if (owner is not null && played.Contains(owner))
        {
            return null;
        }

        Profile profile = isPmo || owner is null ? Profile.OnTime : run.Profile;
        return ActTiming.Of(task.Id, task.OpenedAt, task.DueOn, profile, run.Seed, calendar, clock);
    }

    private async Task<bool> ActAsync(OpenTask task, CancellationToken cancellationToken)
    {
        await using AsyncServiceScope scope = scopes.CreateAsyncScope();
        IServiceProvider services = scope.ServiceProvider;
        ISyntheticAct? act = services
            .GetServices<ISyntheticAct>()
            .FirstOrDefault(known => task.Form is not null && known.Forms.Contains(task.Form));
        string? person = act is null
            ? null
            : await PersonForAsync(task, services, cancellationToken);
        if (act is null || person is null)
        {
            run.PutOff(task.Id, DateTimeOffset.MaxValue);
            if (act is not null)
            {
                run.ReportUnmanned(task);
            }

            LogNobody(log, task.Id, task.Form ?? "-", task.AssigneeKey);
            return false;
        }

        IDirectory directory = services.GetRequiredService<IDirectory>();
        services.GetRequiredService<ICurrentActor>().Actor = new Actor(
            person,
            null,
            await directory.HeldByAsync(person, clock.Today, cancellationToken)
        );
        Turn turn = new(
            task,
            person,
            run.Profile,
            run.Seed,
            services.GetRequiredService<IDispatcher>(),
            services.GetRequiredService<IReader>()
        );
        if (!await act.IsReadyAsync(turn, cancellationToken))
        {
            run.PutOff(task.Id, clock.GetUtcNow().AddDays(1));
            return false;
        }

        Result result = await act.ActAsync(turn, cancellationToken);
        run.Report(task, person, result);
        if (result.IsRefused)
        {
            // A colleague may be in the way: they try again tomorrow.
            run.PutOff(task.Id, clock.GetUtcNow().AddDays(1));
            LogRefused(
                log,
                person,
                task.Id,
                task.StepKey,
                string.Join(", ", result.Errors.Select(error => error.Code))
            );
        }

        return result.IsSuccess;
    }

    /// <summary>The first holder by id whom no visitor plays; for PMO work somebody else than the coordinator that a visitor plays.</summary>
    private async Task<string?> PersonForAsync(
        OpenTask task,
        IServiceProvider services,
        CancellationToken cancellationToken
    )
    {
        if (task.AssigneeKey.StartsWith("person:", StringComparison.Ordinal))
        {
            return task.AssigneeKey["person:".Length..];
        }

        string[] parts = task.AssigneeKey.Split('@', 2);
        IReadOnlyList<Holder> holders = await services
            .GetRequiredService<IDirectory>()
            .HoldersAsync(Enum.Parse<Role>(parts[0]), parts[1], clock.Today, cancellationToken);
        IReadOnlySet<string> visitors = (
            await services.GetRequiredService<Visitors>().NowAsync(cancellationToken)
        ).People;
        return holders
            .OrderBy(holder => visitors.Contains(holder.PersonId))
            .ThenBy(holder => holder.PrincipalId is not null)
            .ThenBy(holder => holder.PersonId, StringComparer.Ordinal)
            .FirstOrDefault()
            ?.PersonId;
    }

    [LoggerMessage(
        Level = LogLevel.Information,
        Message = "Nobody synthetic does task {TaskId} with form {Form} of {Assignee}"
    )]
    private static partial void LogNobody(
        ILogger logger,
        string taskId,
        string form,
        string assignee
    );

    [LoggerMessage(
        Level = LogLevel.Warning,
        Message = "{Person} was refused at task {TaskId} ({Step}): {Codes}"
    )]
    private static partial void LogRefused(
        ILogger logger,
        string person,
        string taskId,
        string step,
        string codes
    );
}

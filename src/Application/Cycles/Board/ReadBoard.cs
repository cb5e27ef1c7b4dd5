using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Domain.AnnualPlans;
using Ipses.Domain.Common;
using Ipses.Domain.Cycles;
using Ipses.Domain.DeadlineTasks;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;

namespace Ipses.Application.Cycles.Board;

/// <summary>The board of a sector's year: whole for the PMO, the GPEC and auditors, the own row for an institution's people (R3).</summary>
public sealed record ReadBoard(Sector Sector, int Year) : IQuery<BoardView>;

/// <summary>Whoever is signed in; the query shows them what they may see.</summary>
public sealed class ReadBoardAuthoriser : IAuthoriser<ReadBoard>
{
    /// <inheritdoc />
    public Task<Error?> RefuseAsync(
        ReadBoard request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(CycleAccess.RefuseStrangers(actor));
}

/// <summary>Five reads, whatever the number of institutions; the rest is arithmetic.</summary>
public sealed class ReadBoardHandler(
    IReader reader,
    IEngineStore engine,
    IDirectory directory,
    IBusinessCalendars calendars,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ReadBoard, BoardView>
{
    private const string Child = "annual-plan.institution";
    private const string Coordinators = nameof(Role.Coordinator) + "@";

    /// <summary>At most this many institutions of one sector and year.</summary>
    private const int Most = 10_000;

    /// <inheritdoc />
    public async Task<Result<BoardView>> HandleAsync(
        ReadBoard query,
        CancellationToken cancellationToken
    )
    {
        FiscalYear year = new(query.Year);
        string cycleId = Cycle.KeyOf(query.Sector, year);
        Cycle? cycle = await reader.FirstAsync<Cycle, Cycle>(
            all => all.Where(c => c.Id == cycleId),
            cancellationToken
        );
        string guidelinesId = YearGuidelines.KeyOf(query.Sector, year);
        YearGuidelines? guidelines = await reader.FirstAsync<YearGuidelines, YearGuidelines>(
            all => all.Where(g => g.Id == guidelinesId),
            cancellationToken
        );
        Visibility visibility = Visibility.Of(current.Actor);
        IReadOnlyList<InstitutionEntry> institutions = await directory.InstitutionsAsync(
            query.Sector,
            clock.Today,
            cancellationToken
        );
        ILookup<string, BoardTask> tasks = (await TasksAsync(query, cancellationToken)).ToLookup(
            t => t.InstitutionId ?? "",
            StringComparer.Ordinal
        );
        Dictionary<string, PlanLine> plans = (
            await reader.ListAsync<AnnualPlan, PlanLine>(
                all =>
                    all.Where(p => p.Sector == query.Sector && p.Year == query.Year)
                        .Select(p => new PlanLine(p.InstitutionId, p.State, p.Parts)),
                cancellationToken
            )
        ).ToDictionary(p => p.InstitutionId, StringComparer.Ordinal);
        Dictionary<string, BoardItem> items = await ItemsAsync(query, cancellationToken);
        Dictionary<string, InstanceRecord> instances = (
            await engine.ListInstancesAsync(
                new InstanceQuery
                {
                    DefinitionId = Child,
                    CorrelationId = cycleId,
                    Take = Most,
                },
                cancellationToken
            )
        ).ToDictionary(i => i.ItemKey, StringComparer.Ordinal);
        int yearIncidents = (
            await engine.ListInstancesAsync(
                new InstanceQuery
                {
                    CorrelationId = cycleId,
                    WithIncidents = true,
                    Take = Most,
                },
                cancellationToken
            )
        ).Where(i => i.DefinitionId != Child).Sum(i => i.OpenIncidents);
        BusinessCalendar calendar = await calendars.CurrentAsync(cancellationToken);
        HashSet<string> acknowledged =
        [
            .. (guidelines?.Content.Acknowledgements ?? []).Select(a => a.InstitutionId),
        ];
        bool coordinates = current.Actor.Holds(Role.Coordinator);
        BoardRow[] rows =
        [
            .. institutions
                .Where(entry => visibility.Covers(entry.Id))
                .Select(entry =>
                {
                    InstanceRecord? instance = instances.GetValueOrDefault(entry.Id);
                    PlanLine? plan = plans.GetValueOrDefault(entry.Id);
                    BoardTask[] own = [.. tasks[entry.Id]];
                    BoardFacts facts = new(
                        guidelines?.State == GuidelinesState.Issued,
                        acknowledged.Contains(entry.Id),
                        plan?.State,
                        own,
                        items.GetValueOrDefault(entry.Id),
                        instance?.OpenIncidents ?? 0
                    )
                    {
                        Parts = plan?.Parts.Count ?? 0,
                        PartsIn = plan?.Parts.Count(part => part.IsIn()) ?? 0,
                    };
                    bool waits = own.Any(t => t.IsOpen && t.WaitsForExtension);
                    return new BoardRow(
                        entry.Id,
                        entry.Name,
                        instance?.Id,
                        facts.OpenIncidents,
                        waits,
                        coordinates
                            && (
                                waits
                                || facts.OpenIncidents > 0
                                || own.Any(t => t.IsOpen && t.Role == Role.Coordinator)
                            ),
                        BoardRules.CellsOf(facts, calendar, clock.Today)
                    );
                }),
        ];
        return WithPrint(
            new BoardView(
                query.Sector,
                query.Year,
                cycle is not null,
                cycle?.InstanceId,
                YearStepsOf(cycle, guidelines, rows, query.Year),
                BoardRules.Steps,
                rows,
                new BoardCounts(
                    rows.Length,
                    rows.Count(r => r.IsDone),
                    rows.Count(r => r.IsRunning),
                    rows.Count(r => r.IsLate),
                    rows.Count(r => r.OpenIncidents > 0),
                    rows.Count(r => r.NeedsMe)
                ),
                ""
            )
            {
                YearIncidents = yearIncidents,
            }
        );
    }

    private static BoardView WithPrint(BoardView view) =>
        view with
        {
            Print = KeyedId.From("board", JsonSerializer.Serialize(view)),
        };

    private YearStep[] YearStepsOf(
        Cycle? cycle,
        YearGuidelines? guidelines,
        BoardRow[] rows,
        int year
    )
    {
        string path = string.Create(
            System.Globalization.CultureInfo.InvariantCulture,
            $"/cycle/guidelines/{year}"
        );
        CellState Reached(GuidelinesState wanted) =>
            guidelines is null ? CellState.Waiting
            : guidelines.State >= wanted ? CellState.Done
            : guidelines.State + 1 == wanted ? CellState.Running
            : CellState.Waiting;
        return
        [
            new(
                "opened",
                new("주기 개시", "Opened"),
                cycle is null ? CellState.Waiting : CellState.Done,
                cycle is null ? null : clock.DateOf(cycle.OpenedAt),
                null
            ),
            new(
                "guidelines.draft",
                new("지침 작성", "Guidelines drafted"),
                Reached(GuidelinesState.OnAgenda),
                null,
                path
            ),
            new(
                "guidelines.resolution",
                new("지침 의결", "Guidelines resolved"),
                Reached(GuidelinesState.Resolved),
                cycle?.DateOf("guidelines.session"),
                path
            ),
            new(
                "guidelines.issue",
                new("지침 시행", "Guidelines issued"),
                Reached(GuidelinesState.Issued),
                guidelines?.IssuedOn,
                path
            ),
            new(
                "annual-plan",
                new("시행계획 확정", "Plans confirmed"),
                rows.Length > 0 && rows.All(r => r.IsDone) ? CellState.Done
                    : rows.Any(r => r.InstanceId is not null) ? CellState.Running
                    : CellState.Waiting,
                cycle?.DateOf("annual-plan.session"),
                null
            ),
        ];
    }

    /// <summary>Those that a cell or "needs me" is made of; a year has thousands of others.</summary>
    private async Task<IReadOnlyList<BoardTask>> TasksAsync(
        ReadBoard query,
        CancellationToken cancellationToken
    ) =>
        [
            .. (
                await reader.ListAsync<DeadlineTask, TaskLine>(
                    all =>
                        all.Where(t => t.Sector == query.Sector && t.Year == query.Year)
                            .Where(t =>
                                BoardRules.StepsOfTasks.Contains(t.StepKey)
                                || t.WaitsForExtension
                                || t.State == TaskState.Open
                                    && t.AssigneeKey.StartsWith(Coordinators)
                            )
                            .Select(t => new TaskLine(
                                t.InstitutionId ?? t.AssigneeInstitutionId,
                                t.StepKey,
                                t.Id,
                                t.AssigneeUnitId,
                                t.AssigneeKey,
                                t.State,
                                t.DueOn,
                                t.OpenedAt,
                                t.ClosedAt,
                                t.WaitsForExtension
                            )),
                    cancellationToken
                )
            ).Select(t =>
            {
                Role? role = RoleOf(t.AssigneeKey);
                return new BoardTask(
                    t.InstitutionId,
                    t.StepKey,
                    t.Id,
                    t.UnitId,
                    t.State == TaskState.Open,
                    t.DueOn,
                    t.OpenedAt,
                    t.ClosedAt is { } closed ? clock.DateOf(closed) : null,
                    role is { } held ? RoleNames.Of(held) : null,
                    role,
                    t.WaitsForExtension
                );
            }),
        ];

    private async Task<Dictionary<string, BoardItem>> ItemsAsync(
        ReadBoard query,
        CancellationToken cancellationToken
    )
    {
        DateOnly from = new(query.Year, 1, 1);
        DateOnly to = new(query.Year, 12, 31);
        IReadOnlyList<Session> sessions = await reader.ListAsync<Session, Session>(
            all => all.Where(s => s.Date >= from && s.Date <= to).OrderBy(s => s.Date),
            cancellationToken
        );
        Dictionary<string, BoardItem> items = new(StringComparer.Ordinal);
        foreach (Session session in sessions)
        {
            foreach (
                AgendaItem item in session.Items.Where(i =>
                    i.DocumentKind == AnnualPlan.DocumentKind
                    && i.InstitutionId is not null
                    && i.CarriedTo is null
                )
            )
            {
                items[item.InstitutionId!] = new BoardItem(
                    session.Date,
                    item.Outcome,
                    item.ResolutionNumber
                );
            }
        }

        return items;
    }

    private static Role? RoleOf(string assigneeKey) =>
        Enum.TryParse(assigneeKey.Split('@')[0], out Role role) && assigneeKey.Contains('@')
            ? role
            : null;

    private sealed record PlanLine(
        string InstitutionId,
        PlanState State,
        IReadOnlyList<PlanPart> Parts
    );

    private sealed record TaskLine(
        string? InstitutionId,
        string StepKey,
        string Id,
        string? UnitId,
        string AssigneeKey,
        TaskState State,
        DateOnly DueOn,
        DateTimeOffset OpenedAt,
        DateTimeOffset? ClosedAt,
        bool WaitsForExtension
    );
}

using Ipses.Application.Common;
using Ipses.Application.Cycles.Incidents;
using Ipses.Application.DeadlineTasks.TaskDetails;
using Ipses.Application.Guidelines.ReadGuidelines;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;
using Ipses.Engine.Execution;
using Ipses.Engine.Ports;

namespace Ipses.Application.Rehearsal.Report;

/// <summary>Finds what a coordinator should mend before the cycle is opened.</summary>
public sealed class RehearsalProblems(
    IReader reader,
    IEngineStore engine,
    StoppedSteps stopped,
    ActivityCatalog catalog,
    SyntheticRun run,
    CycleClock clock
) : IScoped
{
    /// <summary>More tasks than this that end on one day are too many for one person.</summary>
    private const int MostTasksADay = 10;

    /// <summary>All problems, the worst kind first, each kind by institution and day.</summary>
    public async Task<IReadOnlyList<RehearsalProblem>> FindAsync(
        RehearsalRequest request,
        IReadOnlyList<RehearsedInstitution> institutions,
        IReadOnlyList<DeadlineTask> tasks,
        IReadOnlyList<PersonDay> load,
        BusinessCalendar calendar,
        CancellationToken cancellationToken
    )
    {
        List<RehearsalProblem> found =
        [
            .. await FailedStepsAsync(cancellationToken),
            .. run.Unmanned.Select(NobodyHolds),
            .. await InvalidBodiesAsync(cancellationToken),
            .. await StepsWithoutRuleAsync(cancellationToken),
            .. institutions.Where(one => one.ConfirmedOn is null).Select(NotConfirmed),
            .. run.Deeds.Where(deed => deed.Refusal is not null).Select(Refused).Distinct(),
            .. load.Where(day => day.TasksDue > MostTasksADay).Select(Stacked),
            .. Moved(request, tasks, calendar),
        ];
        return
        [
            .. found
                .OrderBy(problem => problem.Kind)
                .ThenBy(problem => problem.Institution, StringComparer.Ordinal)
                .ThenBy(problem => problem.Day)
                .ThenBy(problem => problem.Message.En, StringComparer.Ordinal),
        ];
    }

    private async Task<IEnumerable<RehearsalProblem>> FailedStepsAsync(
        CancellationToken cancellationToken
    ) =>
        (
            await stopped.OfAsync(
                await engine.ListIncidentsAsync(null, openOnly: true, cancellationToken),
                cancellationToken
            )
        ).Select(one => new RehearsalProblem(
            RehearsalProblemKind.StepFailed,
            LocalizedText.Of(
                $"{one.Incident.InstanceId}의 단계 '{one.Step.Ko}'이(가) 실패했습니다: {one.Incident.Message}",
                $"The step '{one.Step.En}' of {one.Incident.InstanceId} failed: {one.Incident.Message}"
            ),
            null,
            clock.DateOf(one.Incident.At),
            one.Incident.DefinitionId
        ));

    /// <summary>Bodies that lack the same are one problem: 38 committees that nobody has been seated on yet are not 38.</summary>
    private async Task<IEnumerable<RehearsalProblem>> InvalidBodiesAsync(
        CancellationToken cancellationToken
    ) =>
        (await reader.ListAsync<Body, Body>(all => all.OrderBy(one => one.Id), cancellationToken))
            .Select(body => (Body: body, Lacks: LacksOf(body)))
            .Where(one => one.Lacks is not null)
            .GroupBy(one => one.Lacks!)
            .Select(alike => InvalidBodies(alike.Key, [.. alike.Select(one => one.Body)]));

    private LocalizedText? LacksOf(Body body)
    {
        CompositionFinding[] broken =
        [
            .. body.CompositionOn(clock.Today, CommitteeSettings.Default)
                .Where(finding => !finding.IsKept),
        ];
        return broken.Length == 0
            ? null
            : LocalizedText.Of(
                $"{string.Join("; ", broken.Select(one => $"{one.What.Ko} {one.Found}명, 요건 {one.Required.InWords.Ko} ({one.Rule})"))}",
                $"{string.Join("; ", broken.Select(one => $"{one.What.En} {one.Found}, required {one.Required.InWords.En} ({one.Rule})"))}"
            );
    }

    private static RehearsalProblem InvalidBodies(LocalizedText lacks, Body[] bodies) =>
        new(
            RehearsalProblemKind.InvalidBody,
            bodies.Length == 1
                ? new($"{bodies[0].Name.Ko}: {lacks.Ko}", $"{bodies[0].Name.En}: {lacks.En}")
                : LocalizedText.Of(
                    $"위원회 {bodies.Length}개({string.Join(", ", bodies.Select(one => one.InstitutionId ?? one.Id))}): {lacks.Ko}",
                    $"{bodies.Length} bodies ({string.Join(", ", bodies.Select(one => one.InstitutionId ?? one.Id))}): {lacks.En}"
                ),
            bodies.Length == 1 ? bodies[0].InstitutionId : null
        );

    private async Task<IEnumerable<RehearsalProblem>> StepsWithoutRuleAsync(
        CancellationToken cancellationToken
    ) =>
        from definition in await engine.ListDefinitionsAsync(null, cancellationToken)
        from step in StepRules.WithoutRule(definition.Json)
        select new RehearsalProblem(
            RehearsalProblemKind.SettingWithoutValue,
            LocalizedText.Of(
                $"'{NameOf(definition).Ko}'의 단계 '{step.Step.Ko}': 기한 '{step.Key}'에 규칙이 없습니다.",
                $"The step '{step.Step.En}' of '{NameOf(definition).En}': there is no rule for its date '{step.Key}'."
            ),
            DefinitionId: definition.DefinitionId
        );

    private LocalizedText NameOf(DefinitionRecord definition) =>
        StepNames.Read(definition.Json, catalog).Definition
        ?? LocalizedText.Same(definition.DefinitionId);

    private static RehearsalProblem NobodyHolds(UnmannedTask task) =>
        new(
            RehearsalProblemKind.NobodyHoldsRole,
            LocalizedText.Of(
                $"'{CycleSteps.NameOf(task.Step).Ko}' 단계를 맡을 사람이 없습니다: {task.Assignee}",
                $"Nobody can do the step '{CycleSteps.NameOf(task.Step).En}': {task.Assignee}"
            ),
            task.InstitutionId
        );

    private static RehearsalProblem NotConfirmed(RehearsedInstitution institution) =>
        new(
            RehearsalProblemKind.NotConfirmed,
            LocalizedText.Of(
                $"{institution.Name.Ko}의 시행계획이 확정되지 않았습니다.",
                $"The plan of {institution.Name.En} is not confirmed."
            ),
            institution.Code
        );

    private static RehearsalProblem Refused(SyntheticDeed deed) =>
        new(
            RehearsalProblemKind.Refused,
            LocalizedText.Of(
                $"'{CycleSteps.NameOf(deed.Step).Ko}' 단계에서 {deed.PersonId}의 처리가 거부되었습니다: {deed.Refusal}",
                $"At the step '{CycleSteps.NameOf(deed.Step).En}' {deed.PersonId} was refused: {deed.Refusal}"
            ),
            deed.InstitutionId
        );

    private static RehearsalProblem Stacked(PersonDay day) =>
        new(
            RehearsalProblemKind.StackedDay,
            LocalizedText.Of(
                $"{day.Name.Ko}: 하루에 마감이 {day.TasksDue}건 몰립니다.",
                $"{day.Name.En}: {day.TasksDue} tasks end on one day."
            ),
            null,
            day.Day
        );

    private static IEnumerable<RehearsalProblem> Moved(
        RehearsalRequest request,
        IReadOnlyList<DeadlineTask> tasks,
        BusinessCalendar calendar
    ) =>
        from step in tasks
            .Where(task => task.Due.Rule is not null)
            .GroupBy(task => (task.StepKey, Rule: task.Due.Rule!))
        let rule = DueRule.Parse(step.Key.Rule)
        where rule.IsSuccess && rule.Value.Event is null
        let told = rule.Value.Resolve(new FiscalYear(request.Year), calendar, CycleEvents.None)
        where told.IsSuccess && told.Value.Passed.Any(day => day.Holiday is not null)
        select new RehearsalProblem(
            RehearsalProblemKind.MovedByHoliday,
            LocalizedText.Of(
                $"'{CycleSteps.NameOf(step.Key.StepKey).Ko}': {string.Join(" ", told.Value.Why.Select(why => why.Ko))}",
                $"'{CycleSteps.NameOf(step.Key.StepKey).En}': {string.Join(" ", told.Value.Why.Select(why => why.En))}"
            ),
            null,
            told.Value.Date
        );
}

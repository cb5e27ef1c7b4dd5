using Ipses.Application.Common;
using Ipses.Application.Cycles.Board;
using Ipses.Application.Cycles.Incidents;
using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Cycles.ReadInstance;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Engine.Ports;

namespace Ipses.Web.Api.Cycles;

/// <summary>The year: opened, watched on the board, its workflows' journals, and what stopped.</summary>
internal static class CycleEndpoints
{
    internal static void MapCycles(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder cycles = api.MapGroup("/cycles").WithTags("Cycle");
        cycles
            .MapPost(
                "",
                (YearOpened body, ApiCall call) =>
                    call.SendAsync(
                        new OpenCycle(body.Sector, body.Year),
                        opened => ApiReply.Created($"/cycles/{body.Year}/board", opened)
                    )
            )
            .Says("openCycle", "Open a year; opening it again opens nothing twice (R23)")
            .LooksLike(new YearOpened(2027))
            .Answers<OpenedCycle>(StatusCodes.Status201Created);
        cycles
            .MapGet(
                "/proposal",
                (ApiCall call, Sector sector = Sector.Central) =>
                    call.AskAsync(new ProposeYear(sector))
            )
            .Says(
                "proposeYear",
                "The year that is to be opened next: this one until it is open, the coming one from October on"
            )
            .Shows<ProposedYear>();
        cycles
            .MapGet(
                "/{year:int}/board",
                (int year, ApiCall call, Sector sector = Sector.Central) =>
                    call.AskAsync(new ReadBoard(sector, year))
            )
            .Says("readBoard", "Where every institution stands with every step of the year")
            .Shows<BoardView>();
        api.MapGet(
                "/instances/{**id}",
                (string id, ApiCall call) => call.AskAsync(new ReadInstance(id), InstanceJournal.Of)
            )
            .WithTags("Cycle")
            .Says("readInstance", "The journal of a workflow instance")
            .Shows<InstanceJournal>();
        MapIncidents(api.MapGroup("/incidents").WithTags("Cycle"));
    }

    private static void MapIncidents(RouteGroupBuilder incidents)
    {
        incidents
            .MapGet(
                "",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    bool all = false,
                    string? instance = null
                ) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListIncidents(!all, instance),
                        found => found.Incidents.Select(IncidentFound.Of),
                        incident => incident.Id
                    )
            )
            .Says("listIncidents", "Steps that stopped and wait for somebody; with all, any")
            .Shows<Stretch<IncidentFound>>();
        incidents
            .MapPost(
                "/deal",
                (IncidentDealtWith body, ApiCall call) =>
                    call.SendAsync(
                        new DealWithIncident(body.IncidentId, body.Act, body.Reason, body.Port)
                    )
            )
            .Says(
                "dealWithIncident",
                "Retry, skip or cancel a step that stopped, with a reason",
                "Its id stands in the body, because it has slashes. The ports of a step are listed with it. A skip gets around no rule: what the step would have done is not done."
            )
            .AnswersNothing();
    }
}

/// <summary>A year to open.</summary>
public sealed record YearOpened(int Year, Sector Sector = Sector.Central);

/// <summary>What a coordinator does about a step that stopped.</summary>
/// <param name="Port">For a skip: the port it goes on by; null for the first.</param>
public sealed record IncidentDealtWith(
    string IncidentId,
    IncidentAct Act,
    string Reason,
    string? Port = null
);

/// <summary>A step that stopped.</summary>
/// <param name="Ports">What a skip can go on by; the first where it names none.</param>
public sealed record IncidentFound(
    string Id,
    string InstanceId,
    string DefinitionId,
    LocalizedText Step,
    IReadOnlyList<StepPort> Ports,
    string Code,
    string Message,
    DateTimeOffset At,
    IncidentStatus Status,
    DateTimeOffset? ResolvedAt,
    string ResolvedBy,
    string ResolvedReason
)
{
    internal static IncidentFound Of(StoppedStep stopped) =>
        new(
            stopped.Incident.Id,
            stopped.Incident.InstanceId,
            stopped.Incident.DefinitionId,
            stopped.Step,
            stopped.Ports,
            stopped.Incident.Code,
            stopped.Incident.Message,
            stopped.Incident.At,
            stopped.Incident.Status,
            stopped.Incident.ResolvedAt,
            stopped.Incident.ResolvedBy,
            stopped.Incident.ResolvedReason
        );
}

/// <summary>What a workflow instance has done, what it waits for, what stopped.</summary>
/// <param name="Variables">For coordinators; empty for others.</param>
public sealed record InstanceJournal(
    string Id,
    string DefinitionId,
    LocalizedText DefinitionName,
    int DefinitionVersion,
    InstanceStatus Status,
    string ParentInstanceId,
    string? InstitutionId,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt,
    DateTimeOffset? FinishedAt,
    IReadOnlyList<JournalStep> Steps,
    IReadOnlyList<WaitingStep> Waits,
    IReadOnlyList<IncidentFound> Incidents,
    IReadOnlyList<InstanceTask> Tasks,
    IReadOnlyList<ChildInstance> Children,
    IReadOnlyList<KeyValuePair<string, string>> Variables
)
{
    internal static InstanceJournal Of(InstanceView view) =>
        new(
            view.Id,
            view.DefinitionId,
            view.DefinitionName,
            view.DefinitionVersion,
            view.Status,
            view.ParentInstanceId,
            view.InstitutionId,
            view.CreatedAt,
            view.UpdatedAt,
            view.FinishedAt,
            view.Steps,
            view.Waits,
            [.. view.Incidents.Select(IncidentFound.Of)],
            view.Tasks,
            view.Children,
            view.Variables
        );
}

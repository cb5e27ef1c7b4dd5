using System.Globalization;
using Ipses.Application.Rehearsal;
using Ipses.Application.Rehearsal.Comparison;
using Ipses.Application.Rehearsal.Report;
using Ipses.Domain.Organisations;
using Ipses.Hosting.Rehearsal;

namespace Ipses.Web.Api.Rehearsals;

/// <summary>Rehearsals of a year on throw-away data; begun again, one that is under way is given.</summary>
internal static class RehearsalEndpoints
{
    internal static void MapRehearsals(this IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/cycles/{year:int}/calendar",
                (int year, ApiCall call, Sector sector = Sector.Central) =>
                    call.AskAsync(new ReadRealCalendar(sector, year))
            )
            .WithTags("Rehearsals")
            .Says(
                "readRealCalendar",
                "The year as it has really fallen so far, to be held against a rehearsal's report"
            )
            .Shows<YearCalendar>();
        RouteGroupBuilder rehearsals = api.MapGroup("/rehearsals").WithTags("Rehearsals");
        rehearsals
            .MapGet(
                "",
                (RehearsalDesk desk, ApiCall call) =>
                    call.Show(desk.Runs.Select(RehearsalSeen.Of).ToArray())
            )
            .Says("listRehearsals", "The latest rehearsals; at most eight are kept")
            .Shows<IReadOnlyList<RehearsalSeen>>();
        rehearsals
            .MapPost(
                "",
                (RehearsalAsked body, RehearsalDesk desk, ApiCall call) =>
                {
                    if (body.Year is < RehearsalRequest.FirstYear or > RehearsalRequest.LastYear)
                    {
                        return call.Refused([
                            RehearsalErrors.YearUnfit(
                                body.Year.ToString(CultureInfo.InvariantCulture)
                            ),
                        ]);
                    }

                    RehearsalRun run = desk.Begin(
                        new(Sector.Central, body.Year, body.Profile, body.Seed)
                        {
                            Drafts = body.Drafts,
                        }
                    );
                    return Results.Accepted(
                        $"{Access.ApiPaths.V1}/rehearsals/{run.Id}",
                        RehearsalSeen.Of(run)
                    );
                }
            )
            .Says("beginRehearsal", "Begin a rehearsal in the background")
            .Answers<RehearsalSeen>(StatusCodes.Status202Accepted);
        rehearsals
            .MapGet(
                "/{id}",
                (string id, RehearsalDesk desk, ApiCall call) =>
                    desk.Find(id) is { } run ? call.Show(RehearsalSeen.Of(run)) : Results.NotFound()
            )
            .Says("readRehearsal", "How far a rehearsal has come, and its report when it is done")
            .Shows<RehearsalSeen>();
        rehearsals
            .MapDelete(
                "/{id}",
                (string id, RehearsalDesk desk) =>
                {
                    if (desk.Find(id) is not { } run)
                    {
                        return Results.NotFound();
                    }

                    run.Cancel();
                    return Results.NoContent();
                }
            )
            .Says("cancelRehearsal", "Cancel a rehearsal; nothing of it remains")
            .AnswersNothing();
    }
}

/// <summary>A rehearsal to begin; the same gives the same report.</summary>
/// <param name="Drafts">Whether the newest drafts are rehearsed in place of what is published.</param>
public sealed record RehearsalAsked(
    int Year,
    Profile Profile = Profile.Mixed,
    long Seed = 1,
    bool Drafts = false
);

/// <summary>A rehearsal.</summary>
/// <param name="Report">What it came to; null unless it is done.</param>
public sealed record RehearsalSeen(
    string Id,
    RehearsalState State,
    RehearsalProgress? Progress,
    RehearsalReport? Report
)
{
    internal static RehearsalSeen Of(RehearsalRun run) =>
        new(run.Id, run.State, run.Progress, run.Report);
}

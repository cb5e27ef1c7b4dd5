using Ipses.Application.Deliberations;
using Ipses.Application.Deliberations.CallSession;
using Ipses.Application.Deliberations.CastVote;
using Ipses.Application.Deliberations.CloseSession;
using Ipses.Application.Deliberations.DeclareRecusal;
using Ipses.Application.Deliberations.ListSessions;
using Ipses.Application.Deliberations.OpenSession;
using Ipses.Application.Deliberations.PlaceOnAgenda;
using Ipses.Application.Deliberations.PutMotion;
using Ipses.Application.Deliberations.PutOffSession;
using Ipses.Application.Deliberations.ReadSession;
using Ipses.Application.Deliberations.RegisterAttendance;
using Ipses.Application.Deliberations.ResolveItems;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Web.Api.Deliberations;

/// <summary>
/// Sessions of committees: agenda, quorum, votes, resolutions (R5a, R36). What the secretariat and the chair do needs If-Match;
/// what members do (attend, stand aside, vote) adds to the session and takes it where it is sent.
/// </summary>
internal static class SessionEndpoints
{
    internal static void MapSessions(this IEndpointRouteBuilder api)
    {
        MapLists(api);
        RouteGroupBuilder session = api.MapGroup("/sessions/{id}").WithTags("Sessions");
        session
            .MapGet(
                "",
                (string id, ApiCall call) =>
                    call.AskAsync(new ReadSession(id), version: found => found.Version)
            )
            .Says(
                "readSession",
                "A session: agenda, quorum, counts, minutes, what the reader may do"
            )
            .Shows<SessionView>();
        MapSecretariat(session);
        MapChair(session);
        MapMembers(session);
    }

    private static void MapLists(IEndpointRouteBuilder api)
    {
        api.MapGet(
                "/sessions",
                (HttpContext context, [AsParameters] StretchAsked asked, ApiCall call, int year) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListSessions(year),
                        found => found.Sessions,
                        session => session.Id
                    )
            )
            .WithTags("Sessions")
            .Says("listSessions", "Sessions of a year of the bodies whose business the reader sees")
            .Shows<Stretch<SessionLine>>();
        api.MapGet(
                "/resolutions",
                (
                    HttpContext context,
                    [AsParameters] StretchAsked asked,
                    ApiCall call,
                    int year,
                    string? number = null
                ) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListSessions(year, number),
                        found => found.Resolutions,
                        resolution => resolution.Number
                    )
            )
            .WithTags("Sessions")
            .Says("listResolutions", "Resolutions of a year, found by (a part of) their number")
            .Shows<Stretch<ResolutionLine>>();
        api.MapGet(
                "/agenda-choices",
                (ApiCall call) => call.AskAsync(new AgendaChoices(), AgendaOffer.Of)
            )
            .WithTags("Sessions")
            .Says("readAgendaChoices", "Bodies and institutions of which business can be placed")
            .Shows<AgendaOffer>();
        api.MapPost(
                "/agenda-items",
                (ItemPlaced body, ApiCall call) =>
                    call.SendAsync(
                        new PlaceOnAgenda(
                            body.BodyId,
                            body.Title,
                            body.Kind,
                            body.InstitutionId,
                            body.Wanted,
                            body.LegalBasis ?? LocalizedText.Same("")
                        ),
                        placed => ApiReply.Created($"/sessions/{placed.SessionId}", placed)
                    )
            )
            .WithTags("Sessions")
            .Says(
                "placeOnAgenda",
                "Put other business on an agenda (R36)",
                "On the wanted day's session while its notice can still carry it, else on the next one's. Documents come before a body by their workflow."
            )
            .Answers<PlacedItem>(StatusCodes.Status201Created);
    }

    private static void MapSecretariat(RouteGroupBuilder session)
    {
        session
            .MapPost(
                "/call",
                (string id, ApiCall call) => call.Seeing<Session>(id).SendAsync(new CallSession(id))
            )
            .Says("callSession", "Send the notice with the agenda (R5a)")
            .NeedsIfMatch()
            .AnswersNothing();
        session
            .MapPost(
                "/put-off",
                (string id, ReasonGiven body, ApiCall call) =>
                    call.Seeing<Session>(id).SendAsync(new PutOffSession(id, body.Reason))
            )
            .Says("putOffSession", "Put a session off; its items go to the next one")
            .NeedsIfMatch()
            .AnswersNothing();
    }

    private static void MapChair(RouteGroupBuilder session)
    {
        session
            .MapPost(
                "/open",
                (string id, PeoplePresent body, ApiCall call) =>
                    call.Seeing<Session>(id).SendAsync(new OpenSession(id, body.Present))
            )
            .Says("openSession", "Open a session with those present; needs quorum and composition")
            .NeedsIfMatch()
            .AnswersNothing();
        session
            .MapPost(
                "/items/{item}/motion",
                (string id, string item, MotionPut body, ApiCall call) =>
                    call.Seeing<Session>(id)
                        .SendAsync(new PutMotion(id, item, body.Motion, body.Text))
            )
            .Says("putMotion", "Put the motion that is voted on")
            .NeedsIfMatch()
            .AnswersNothing();
        session
            .MapPost(
                "/resolve",
                (string id, ItemsNamed body, ApiCall call) =>
                    call.Seeing<Session>(id)
                        .SendAsync(
                            new ResolveItems(id, body.Items),
                            resolved => ApiReply.With(resolved)
                        )
            )
            .Says("resolveItems", "Close the vote on items; each gets its resolution's number")
            .NeedsIfMatch()
            .Answers<ResolvedItems>();
        session
            .MapPost(
                "/close",
                (string id, NoteGiven body, ApiCall call) =>
                    call.Seeing<Session>(id).SendAsync(new CloseSession(id, body.Note))
            )
            .Says("closeSession", "Close a session, with a note for the minutes")
            .NeedsIfMatch()
            .AnswersNothing();
    }

    private static void MapMembers(RouteGroupBuilder session)
    {
        session
            .MapPost(
                "/attendance",
                (string id, AttendanceSaid body, ApiCall call) =>
                    call.Seeing<Session>(id)
                        .SendAsync(new RegisterAttendance(id, body.Present, body.PersonId))
            )
            .Says("registerAttendance", "Say that one is present or leaves; the chair for anybody")
            .AnswersNothing();
        session
            .MapPost(
                "/items/{item}/recusal",
                (string id, string item, ReasonGiven body, ApiCall call) =>
                    call.Seeing<Session>(id).SendAsync(new DeclareRecusal(id, item, body.Reason))
            )
            .Says("declareRecusal", "Stand aside from an item")
            .AnswersNothing();
        session
            .MapPost(
                "/votes",
                (string id, VoteSaid body, ApiCall call) =>
                    call.Seeing<Session>(id)
                        .SendAsync(
                            new CastVote(id, body.Items, body.Vote),
                            cast => ApiReply.With(cast)
                        )
            )
            .Says("castVote", "Vote on one item or on several alike")
            .LooksLike(new VoteSaid(Vote.For, ["agenda-item-1", "agenda-item-2"]))
            .Answers<VoteCast>();
    }
}

/// <summary>Other business for an agenda.</summary>
/// <param name="Wanted">The day of the session that it is meant for.</param>
public sealed record ItemPlaced(
    string BodyId,
    LocalizedText Title,
    AgendaKind Kind,
    DateOnly Wanted,
    string? InstitutionId = null,
    LocalizedText? LegalBasis = null
);

/// <summary>Ids of those who are present.</summary>
public sealed record PeoplePresent(IReadOnlyList<string> Present);

/// <summary>What is voted on.</summary>
public sealed record MotionPut(MotionKind Motion, string Text = "");

/// <summary>Ids of agenda items.</summary>
public sealed record ItemsNamed(IReadOnlyList<string> Items);

/// <summary>Whether somebody is present.</summary>
/// <param name="PersonId">Null for oneself.</param>
public sealed record AttendanceSaid(bool Present, string? PersonId = null);

/// <summary>A vote.</summary>
public sealed record VoteSaid(Vote Vote, IReadOnlyList<string> Items);

/// <summary>Between what one chooses for an agenda.</summary>
public sealed record AgendaOffer(
    IReadOnlyDictionary<string, LocalizedText> Bodies,
    IReadOnlyDictionary<string, LocalizedText> Institutions
)
{
    internal static AgendaOffer Of(AgendaChoiceLists lists) =>
        new(
            lists.Bodies.ToDictionary(body => body.Id, body => body.Name),
            lists.Institutions.ToDictionary(institution => institution.Id, one => one.Name)
        );
}

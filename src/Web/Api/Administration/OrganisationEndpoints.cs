using Ipses.Application.Organisations.Committees;
using Ipses.Application.Organisations.Import;
using Ipses.Application.Organisations.Overview;
using Ipses.Domain.Committees;

namespace Ipses.Web.Api.Administration;

/// <summary>Institutions, units, vacancies and bodies, as those who keep or watch the organisation see them (R1, R6).</summary>
internal static class OrganisationEndpoints
{
    internal static void MapOrganisations(this IEndpointRouteBuilder api)
    {
        api.MapInstitutions();
        api.MapGet("/vacancies", (ApiCall call) => call.AskAsync(new ListVacancies()))
            .WithTags("Organisation")
            .Says("listVacancies", "Posts that nobody holds today, by institution")
            .Shows<IReadOnlyList<InstitutionVacancies>>();
        api.MapPost(
                "/imports",
                (FilesGiven body, ApiCall call) =>
                    call.SendAsync(
                        new ImportOrganisations(body.Files),
                        report => ApiReply.With(report)
                    )
            )
            .WithTags("Organisation")
            .Says(
                "importOrganisations",
                "Enter institutions, units, people, appointments and bodies from files",
                "The texts of the files, judged together: one bad row and nothing of any of them is entered. The same again changes nothing (R23)."
            )
            .Answers<ImportReport>();
        MapBodies(api.MapGroup("/bodies").WithTags("Organisation"));
    }

    private static void MapBodies(RouteGroupBuilder bodies)
    {
        bodies
            .MapGet(
                "",
                (HttpContext context, [AsParameters] StretchAsked asked, ApiCall call) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListBodies(),
                        found => found,
                        body => body.Id
                    )
            )
            .Says("listBodies", "Committees, with what their composition lacks today (R6)")
            .Shows<Stretch<BodyLine>>();
        bodies
            .MapGet(
                "/{body}",
                (string body, ApiCall call, DateOnly? on = null) =>
                    call.AskAsync(new ReadBody(body, on))
            )
            .Says("readBody", "A committee with its seats and every count of its rule (R6)")
            .Shows<BodyView>();
        bodies
            .MapPost(
                "/{body}/seats",
                (string body, MemberSeated seated, ApiCall call) =>
                    call.SendAsync(
                        new SeatMember(
                            body,
                            seated.PersonId,
                            seated.Kind,
                            seated.Seat,
                            seated.From,
                            seated.To,
                            seated.InstitutionId
                        )
                    )
            )
            .Says("seatMember", "Give somebody a seat (R6)")
            .AnswersNothing();
        bodies
            .MapPost(
                "/{body}/seats/{person}/vacate",
                (string body, string person, LastDayGiven given, ApiCall call) =>
                    call.SendAsync(new VacateSeat(body, person, given.LastDay))
            )
            .Says("vacateSeat", "End somebody's seat")
            .AnswersNothing();
    }
}

/// <summary>Texts of files.</summary>
public sealed record FilesGiven(IReadOnlyList<string> Files);

/// <summary>Who gets which seat.</summary>
public sealed record MemberSeated(
    string PersonId,
    MemberKind Kind,
    SeatKind Seat,
    DateOnly From,
    DateOnly? To = null,
    string? InstitutionId = null
);

/// <summary>A last day.</summary>
public sealed record LastDayGiven(DateOnly LastDay);

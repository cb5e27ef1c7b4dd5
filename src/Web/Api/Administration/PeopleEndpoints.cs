using Ipses.Application.Organisations.Appointments;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.People;
using Ipses.Application.Organisations.Substitutes;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Api.Administration;

/// <summary>People, their appointments and substitutes (R2).</summary>
internal static class PeopleEndpoints
{
    internal static void MapPeople(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder people = api.MapGroup("/people").WithTags("People");
        people
            .MapGet("", (ApiCall call) => call.AskAsync(new ReadStaff(null)))
            .Says(
                "listPeopleOfNoInstitution",
                "People who belong to no institution",
                "The people of an institution come with it."
            )
            .Shows<Staff>();
        people
            .MapPost("", RegisterAsync)
            .Says(
                "registerPerson",
                "Enter a person; the one-time link for their password is answered once",
                "A repetition under the same Idempotency-Key is answered without the link: ask for a new one."
            )
            .Answers<PersonRegistered>(StatusCodes.Status201Created);
        people
            .MapGet(
                "/{person}",
                (string person, ApiCall call) => call.AskAsync(new ReadPerson(person))
            )
            .Says("readPerson", "A person with all appointments and substitutes")
            .Shows<PersonView>();
        people
            .MapPut(
                "/{person}",
                (string person, PersonEntered body, ApiCall call) =>
                    call.SendAsync(
                        new CorrectPerson(person, body.Name, body.Email, body.InstitutionId)
                    )
            )
            .Says("correctPerson", "Correct a person's name, address and institution")
            .AnswersNothing();
        people
            .MapPost(
                "/{person}/leave",
                (string person, LeavingSaid body, ApiCall call) =>
                    call.SendAsync(new LeavePerson(person, body.LastDay))
            )
            .Says(
                "leavePerson",
                "A person leaves after a last day; without one, that is taken back"
            )
            .AnswersNothing();
        people
            .MapPost("/{person}/link", InviteAsync)
            .Says("createLink", "Make a new one-time link for a person's password, shown once")
            .Answers<PersonRegistered>(StatusCodes.Status201Created);
        people
            .MapPost(
                "/{person}/substitutes",
                (string person, PersonSubstituted body, ApiCall call) =>
                    call.SendAsync(
                        new NameSubstitute(person, body.SubstituteId, body.From, body.To),
                        made => ApiReply.With(new Made(made))
                    )
            )
            .Says("nameSubstitute", "Name who acts for a person (R2)")
            .Answers<Made>();
        api.MapPost(
                "/substitutions/{id}/end",
                (string id, LastDayGiven body, ApiCall call) =>
                    call.SendAsync(new EndSubstitution(id, body.LastDay))
            )
            .WithTags("People")
            .Says("endSubstitution", "End a substitution")
            .AnswersNothing();
        MapAppointments(api.MapGroup("/appointments").WithTags("People"));
    }

    private static void MapAppointments(RouteGroupBuilder appointments)
    {
        appointments
            .MapPost(
                "",
                (PersonAppointed body, ApiCall call) =>
                    call.SendAsync(
                        new Appoint(body.PersonId, body.Role, body.BodyId, body.From, body.To),
                        made => ApiReply.With(new Made(made))
                    )
            )
            .Says("appoint", "Appoint a person to a role (R2)")
            .LooksLike(
                new PersonAppointed(
                    "officer.KIPO",
                    Role.PerformanceOfficer,
                    "KIPO",
                    new DateOnly(2027, 1, 4)
                )
            )
            .Answers<Made>();
        appointments
            .MapPost(
                "/{id}/end",
                (string id, LastDayGiven body, ApiCall call) =>
                    call.SendAsync(new EndAppointment(id, body.LastDay))
            )
            .Says("endAppointment", "End an appointment")
            .AnswersNothing();
    }

    private static Task<IResult> RegisterAsync(
        PersonEntered body,
        ApiCall call,
        HttpRequest request
    )
    {
        string secret = InvitationSecret.New();
        return call.SendAsync(
            new RegisterPerson(
                body.Name,
                body.Email,
                body.InstitutionId,
                InvitationSecret.HashOf(secret)
            ),
            id => Once(request, id, secret)
        );
    }

    private static Task<IResult> InviteAsync(string person, ApiCall call, HttpRequest request)
    {
        string secret = InvitationSecret.New();
        return call.SendAsync(
            new CreateInvitation(person, InvitationSecret.HashOf(secret)),
            _ => Once(request, person, secret)
        );
    }

    private static ApiReply Once(HttpRequest request, string personId, string secret) =>
        ApiReply.CreatedOnce(
            "/people",
            new PersonRegistered(
                personId,
                $"{request.Scheme}://{request.Host}{InvitationSecret.PathOf(secret)}"
            ),
            new PersonRegistered(personId, null)
        );
}

/// <summary>A person to enter.</summary>
/// <param name="InstitutionId">Null for people of no institution.</param>
public sealed record PersonEntered(LocalizedText Name, string Email, string? InstitutionId = null);

/// <summary>A person, and the one-time link by which they set their password.</summary>
/// <param name="Link">Null where it was shown before.</param>
public sealed record PersonRegistered(string Id, string? Link);

/// <summary>A person's last day.</summary>
/// <param name="LastDay">Null: they stay after all.</param>
public sealed record LeavingSaid(DateOnly? LastDay);

/// <summary>An appointment to make.</summary>
/// <param name="BodyId">The institution, unit or body.</param>
/// <param name="To">The last day; null while none is known.</param>
public sealed record PersonAppointed(
    string PersonId,
    Role Role,
    string BodyId,
    DateOnly From,
    DateOnly? To = null
);

/// <summary>Who acts for somebody, and from which to which day.</summary>
public sealed record PersonSubstituted(string SubstituteId, DateOnly From, DateOnly To);

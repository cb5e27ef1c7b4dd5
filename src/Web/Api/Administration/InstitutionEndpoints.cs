using Ipses.Application.Organisations.Institutions;
using Ipses.Application.Organisations.Overview;
using Ipses.Application.Organisations.Units;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Api.Administration;

/// <summary>Institutions with their names through time, and the tree of their units (R1).</summary>
internal static class InstitutionEndpoints
{
    internal static void MapInstitutions(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder institutions = api.MapGroup("/institutions").WithTags("Organisation");
        institutions
            .MapGet(
                "",
                (HttpContext context, [AsParameters] StretchAsked asked, ApiCall call) =>
                    call.AskListAsync(
                        context,
                        asked,
                        new ListInstitutions(),
                        found => found,
                        institution => institution.Id
                    )
            )
            .Says("listInstitutions", "Institutions with how many units and people each has today")
            .Shows<Stretch<InstitutionLine>>();
        institutions
            .MapPost(
                "",
                (InstitutionFounded body, ApiCall call) =>
                    call.SendAsync(
                        new FoundInstitution(
                            body.Code,
                            body.Name,
                            body.Sector,
                            body.Kind,
                            body.ParentId,
                            body.IsEvaluated,
                            body.From
                        ),
                        code => ApiReply.Created($"/institutions/{code}", new Made(code))
                    )
            )
            .Says("foundInstitution", "Enter an institution that exists from a day on")
            .Answers<Made>(StatusCodes.Status201Created);
        RouteGroupBuilder one = institutions.MapGroup("/{institution}");
        MapOne(one);
        MapUnits(one.MapGroup("/units"));
    }

    private static void MapOne(RouteGroupBuilder institution)
    {
        institution
            .MapGet(
                "",
                (string institution, ApiCall call) =>
                    call.AskAsync(new ReadInstitution(institution))
            )
            .Says("readInstitution", "An institution with its names through time and its units")
            .Shows<InstitutionView>();
        institution
            .MapGet(
                "/staff",
                (string institution, ApiCall call) => call.AskAsync(new ReadStaff(institution))
            )
            .Says("readStaff", "The people of an institution with appointments and substitutes")
            .Shows<Staff>();
        institution
            .MapPost(
                "/rename",
                (string institution, InstitutionRenamed body, ApiCall call) =>
                    call.SendAsync(new RenameInstitution(institution, body.Name, body.From))
            )
            .Says("renameInstitution", "Give an institution another name from a day on")
            .AnswersNothing();
        institution
            .MapPost(
                "/abolish",
                (string institution, LastDayGiven body, ApiCall call) =>
                    call.SendAsync(new AbolishInstitution(institution, body.LastDay))
            )
            .Says("abolishInstitution", "End an institution after a last day")
            .AnswersNothing();
        institution
            .MapPost(
                "/correct",
                (string institution, InstitutionCorrected body, ApiCall call) =>
                    call.SendAsync(
                        new CorrectInstitution(
                            institution,
                            body.Kind,
                            body.ParentId,
                            body.IsEvaluated,
                            body.AffiliatedBodies
                        )
                    )
            )
            .Says("correctInstitution", "Correct what has no history: kind, parent, bodies")
            .AnswersNothing();
    }

    private static void MapUnits(RouteGroupBuilder units)
    {
        units
            .MapPost(
                "/{unit}",
                (string institution, string unit, UnitDescribed body, ApiCall call) =>
                    call.SendAsync(
                        new FormUnit(body.Facts(institution, unit)),
                        made => ApiReply.With(new Made(made))
                    )
            )
            .Says("formUnit", "Enter a unit; the address ends in its own part of the id")
            .Answers<Made>();
        units
            .MapPut(
                "/{unit}",
                (string institution, string unit, UnitDescribed body, ApiCall call) =>
                    call.SendAsync(new CorrectUnit(body.Facts(institution, unit)))
            )
            .Says("correctUnit", "Correct a unit: name, place in the tree, parts of plans")
            .AnswersNothing();
        units
            .MapPost(
                "/{unit}/end",
                (string institution, string unit, LastDayGiven body, ApiCall call) =>
                    call.SendAsync(new EndUnit($"{institution}/{unit}", body.LastDay))
            )
            .Says("endUnit", "End a unit after a last day")
            .AnswersNothing();
    }
}

/// <summary>An institution to enter.</summary>
/// <param name="From">The first day that it exists.</param>
public sealed record InstitutionFounded(
    string Code,
    LocalizedText Name,
    InstitutionKind Kind,
    DateOnly From,
    Sector Sector = Sector.Central,
    string? ParentId = null,
    bool IsEvaluated = true
);

/// <summary>A name from a day on.</summary>
public sealed record InstitutionRenamed(LocalizedText Name, DateOnly From);

/// <summary>What of an institution has no history.</summary>
public sealed record InstitutionCorrected(
    InstitutionKind Kind,
    string? ParentId,
    bool IsEvaluated,
    IReadOnlyList<AffiliatedBody> AffiliatedBodies
);

/// <summary>A unit of an institution.</summary>
/// <param name="ParentId">The unit that it stands under; null at the top.</param>
/// <param name="Order">Its place among units; a new one is the last.</param>
public sealed record UnitDescribed(
    LocalizedText Name,
    UnitKind Kind,
    string? ParentId = null,
    int Order = 0,
    bool PreparesPlanParts = false
)
{
    internal UnitFacts Facts(string institution, string unit) =>
        new($"{institution}/{unit}", institution, ParentId, Kind, Name, Order, PreparesPlanParts);
}

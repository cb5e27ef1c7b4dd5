using Ipses.Application.Guidelines.AcknowledgeGuidelines;
using Ipses.Application.Guidelines.EditGuidelines;
using Ipses.Application.Guidelines.ReadGuidelines;
using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Api.Guidelines;

/// <summary>A year's guidelines with settings and dates (R14); their version is their revision.</summary>
internal static class GuidelinesEndpoints
{
    internal static void MapGuidelines(this IEndpointRouteBuilder api)
    {
        RouteGroupBuilder guidelines = api.MapGroup("/guidelines/{year:int}")
            .WithTags("Guidelines");
        guidelines
            .MapGet(
                "",
                (int year, ApiCall call) =>
                    call.AskAsync(
                        new ReadGuidelines(Sector.Central, year),
                        version: found => found.Revision
                    )
            )
            .Says("readGuidelines", "A year's guidelines with settings, dates, acknowledgements")
            .Shows<GuidelinesView>();
        guidelines
            .MapPut(
                "",
                (int year, GuidelinesWritten body, ApiCall call) =>
                    call.SendAsync(
                        new EditGuidelines(
                            Sector.Central,
                            year,
                            new GuidelinesEdit(
                                call.SeenRevision ?? 0,
                                body.Texts,
                                body.Areas,
                                body.Settings,
                                body.DueRules
                            )
                        ),
                        revision => ApiReply.With(new RevisionMade(revision))
                    )
            )
            .Says("writeGuidelines", "Replace texts, areas, settings and due rules of a draft")
            .NeedsIfMatch()
            .Answers<RevisionMade>();
        guidelines
            .MapPost(
                "/send",
                (int year, ApiCall call) =>
                    call.SendAsync(
                        new SendToCommittee(Sector.Central, year, call.SeenRevision ?? 0)
                    )
            )
            .Says("sendGuidelines", "Send the draft to the committee that resolves on it (R14)")
            .NeedsIfMatch()
            .AnswersNothing();
        guidelines
            .MapPost(
                "/acknowledgements",
                (int year, InstitutionNamed body, ApiCall call) =>
                    call.SendAsync(
                        new AcknowledgeGuidelines(Sector.Central, year, body.InstitutionId)
                    )
            )
            .Says("acknowledgeGuidelines", "Take note of issued guidelines for an institution")
            .AnswersNothing();
    }
}

/// <summary>All of a draft that can be changed.</summary>
/// <param name="Settings">Values by the keys that reading gives; empty where the default applies.</param>
/// <param name="DueRules">Rules by the keys of the steps; an empty rule where the step's own applies.</param>
public sealed record GuidelinesWritten(
    IReadOnlyList<GuidelineText> Texts,
    IReadOnlyList<LocalizedText> Areas,
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, DueOverride> DueRules
);

/// <summary>A new revision.</summary>
public sealed record RevisionMade(int Revision);

/// <summary>An institution by its code.</summary>
public sealed record InstitutionNamed(string InstitutionId);

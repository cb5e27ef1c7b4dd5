using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Domain.Common;

namespace Ipses.Application.AnnualPlans.ExportPlan;

/// <summary>One plan as a file: what a reader may see of it, with its version, its state, when and as whom it was seen.</summary>
/// <param name="Version">The number of a confirmed version; null for the plan as it stands.</param>
public sealed record ExportPlan(
    string InstitutionId,
    int Year,
    ExportFormat Format,
    Language Language,
    int? Version = null
) : IQuery<ExportedFile>;

/// <summary>Anyone who is signed in; what they don't see is not found.</summary>
public sealed class ExportPlanAuthoriser : IAuthoriser<ExportPlan>
{
    public Task<Error?> RefuseAsync(
        ExportPlan request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(PlanAccess.UnlessSignedIn(actor));
}

/// <summary>Finds the plan as its page does, and hands it to the writer of the format.</summary>
public sealed class ExportPlanHandler(
    PlanLookup plans,
    IEnumerable<IDocumentWriter> documents,
    ITableWriter tables,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ExportPlan, ExportedFile>
{
    public async Task<Result<ExportedFile>> HandleAsync(
        ExportPlan query,
        CancellationToken cancellationToken
    )
    {
        Result<PlanFound> found = await plans.FindAsync(
            query.InstitutionId,
            query.Year,
            query.Version,
            cancellationToken
        );
        if (found.IsRefused)
        {
            return Result<ExportedFile>.From(found);
        }
        PlanSeen seen = new(
            found.Value,
            await ReaderAsync(cancellationToken),
            new Rendition(query.Language, clock.Zone, clock.GetUtcNow())
        );
        using MemoryStream stream = new();
        Write(query.Format, seen, stream);
        return new ExportedFile(
            seen.FileName + "." + ExportFormats.EndingOf(query.Format),
            ExportFormats.MediaTypeOf(query.Format),
            stream.ToArray()
        );
    }

    private void Write(ExportFormat format, PlanSeen seen, Stream stream)
    {
        switch (format)
        {
            case ExportFormat.Json:
                PlanJson.Write(seen, stream);
                break;
            case ExportFormat.Xlsx:
                tables.Write(PlanTables.Of(seen), seen.Rendition, stream);
                break;
            default:
                documents
                    .Single(writer => writer.Format == format)
                    .Write(PlanDocument.Of(seen), seen.Rendition, stream);
                break;
        }
    }

    /// <summary>Who asks: a person by name, the program by what it calls itself.</summary>
    private async Task<LocalizedText> ReaderAsync(CancellationToken cancellationToken) =>
        current.Actor.PersonId is { } person
            ? (await directory.PeopleAsync([person], cancellationToken)) switch
            {
                [var entry] => entry.Name,
                _ => LocalizedText.Same(person),
            }
            : LocalizedText.Same(current.Actor.System ?? "");
}

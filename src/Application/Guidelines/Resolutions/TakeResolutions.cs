using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;

namespace Ipses.Application.Guidelines.Resolutions;

/// <summary>The GPEC's resolution on a year's guidelines takes effect on them in the unit of the vote (R14).</summary>
public sealed class TakeResolutions(IUnitOfWork unit) : IReactTo<AgendaItemResolved>, IScoped
{
    /// <inheritdoc />
    public async Task ReactAsync(AgendaItemResolved happened, CancellationToken cancellationToken)
    {
        if (
            happened.DocumentKind == YearGuidelines.DocumentKind
            && await unit.FindAsync<YearGuidelines>(happened.DocumentId, cancellationToken)
                is { } guidelines
        )
        {
            await TakeAsync(guidelines, cancellationToken);
        }
    }

    /// <summary>
    /// Gives the guidelines their latest resolution, should they not have it yet: the workflow that waits for the vote may go
    /// on in the same unit before this reaction has had its turn, and must find them as the GPEC left them.
    /// </summary>
    public async Task TakeAsync(YearGuidelines guidelines, CancellationToken cancellationToken)
    {
        if (guidelines.State != GuidelinesState.OnAgenda)
        {
            return;
        }

        IReadOnlyList<Resolution> resolutions = await unit.ListAsync<Resolution, Resolution>(
            all =>
                all.Where(r =>
                    r.DocumentKind == YearGuidelines.DocumentKind && r.DocumentId == guidelines.Id
                ),
            cancellationToken
        );
        Resolution? latest = resolutions
            .Where(r => !guidelines.Content.TakenResolutions.Contains(r.Number))
            .OrderBy(r => r.Date)
            .ThenBy(r => r.Sequence)
            .LastOrDefault();
        if (latest is not null)
        {
            guidelines.TakeResolution(
                latest,
                new Deed($"resolution {latest.Number}", null, unit.Now)
            );
        }
    }
}

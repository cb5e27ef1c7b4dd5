using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;

namespace Ipses.Application.Guidelines.Resolutions;

/// <summary>The GPEC's resolution on a year's guidelines takes effect on them in the unit of the vote (R14).</summary>
public sealed class TakeResolutions(IUnitOfWork unit) : IReactTo<AgendaItemResolved>
{
    /// <inheritdoc />
    public async Task ReactAsync(AgendaItemResolved happened, CancellationToken cancellationToken)
    {
        if (
            happened.DocumentKind != YearGuidelines.DocumentKind
            || await unit.FindAsync<YearGuidelines>(happened.DocumentId, cancellationToken)
                is not { } guidelines
            || await unit.FindAsync<Resolution>(happened.ResolutionNumber, cancellationToken)
                is not { } resolution
        )
        {
            return;
        }

        Result taken = guidelines.TakeResolution(
            resolution,
            new Deed($"resolution {resolution.Number}", null, unit.Now)
        );
        if (taken.IsRefused)
        {
            // A resolution on guidelines that were never sent would be a hole in the procedure: nothing of the vote may stand.
            throw new InvalidOperationException(
                $"{resolution.Number} can't take effect on {guidelines.Id}: {taken.Errors[0].Code}"
            );
        }
    }
}

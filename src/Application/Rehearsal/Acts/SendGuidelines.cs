using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>The PMO's staff send the year's guidelines to the GPEC as they stand (R14).</summary>
public sealed class SendGuidelines : ISyntheticAct
{
    public IReadOnlyCollection<string> Forms { get; } = [SendToCommitteeHandler.Form];

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        YearGuidelines? guidelines = await turn.Reader.FirstAsync<YearGuidelines, YearGuidelines>(
            all => all.Where(one => one.Id == turn.Task.DocumentId),
            cancellationToken
        );
        return guidelines is null
            ? Result.Done
            : await turn.Dispatcher.SendAsync(
                new SendToCommittee(guidelines.Sector, guidelines.Year.Number, guidelines.Revision),
                cancellationToken
            );
    }
}

using Ipses.Application.Guidelines.AcknowledgeGuidelines;
using Ipses.Domain.Common;
using Ipses.Domain.Guidelines;

namespace Ipses.Application.Rehearsal.Acts;

/// <summary>An institution's officer confirms that the guidelines have arrived (R14).</summary>
public sealed class Acknowledge : ISyntheticAct
{
    public IReadOnlyCollection<string> Forms { get; } = [AcknowledgeGuidelinesHandler.Form];

    public async Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken)
    {
        YearGuidelines? guidelines = await turn.Reader.FirstAsync<YearGuidelines, YearGuidelines>(
            all => all.Where(one => one.Id == turn.Task.DocumentId),
            cancellationToken
        );
        return guidelines is null
            ? Result.Done
            : await turn.Dispatcher.SendAsync(
                new AcknowledgeGuidelines(
                    guidelines.Sector,
                    guidelines.Year.Number,
                    turn.Task.AssigneeInstitutionId!
                ),
                cancellationToken
            );
    }
}

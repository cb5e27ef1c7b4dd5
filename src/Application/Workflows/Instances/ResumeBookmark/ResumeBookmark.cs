using System.Text.Json;
using Ipses.Application.Common;
using Ipses.Application.Workflows.Instances.TriggerEvent;
using Ipses.Domain.Common;
using Ipses.Engine.Ports;
using Ipses.Engine.Runtime;

namespace Ipses.Application.Workflows.Instances.ResumeBookmark;

/// <summary>Lets one step of Elsa's go on that waits, by its bookmark. Steps of the product go on by their own use case only.</summary>
/// <param name="BookmarkId">Which.</param>
/// <param name="Input">What the step is given.</param>
public sealed record ResumeBookmark(string BookmarkId, JsonElement Input) : ICommand<Nothing>;

/// <summary>Coordinators, and the programs that act for them.</summary>
public sealed class ResumeBookmarkAuthoriser : ForCoordinators<ResumeBookmark>;

/// <summary>Asks whose bookmark it is, and hits it.</summary>
public sealed class ResumeBookmarkHandler(
    IUnitOfWork unit,
    InstanceFiles files,
    IWorkflowRuntime runtime,
    ProductEvents productEvents,
    ICurrentActor current
) : ICommandHandler<ResumeBookmark, Nothing>
{
    private const string EventType = "Elsa.Event";
    private const string RunTaskType = "Elsa.RunTask";

    /// <inheritdoc/>
    public async Task<Result<Nothing>> HandleAsync(
        ResumeBookmark command,
        CancellationToken cancellationToken
    )
    {
        BookmarkRecord? bookmark = (
            await unit.ListAsync<BookmarkRecord, BookmarkRecord>(
                all => all.Where(one => one.Id == command.BookmarkId),
                cancellationToken
            )
        ).FirstOrDefault();
        if (bookmark is null)
        {
            return InstanceRefusals.NothingWaits(command.BookmarkId);
        }

        if (await IsProductsAsync(bookmark, cancellationToken))
        {
            return InstanceRefusals.CompleteWhereItBelongs;
        }

        StimulusOutcome outcome = await runtime.ResumeAsync(
            bookmark.Id,
            new Stimulus(Intervention.NewId(), bookmark.StimulusKey, command.Input)
            {
                By = Intervention.Who(current),
                FromOutside = true,
            },
            cancellationToken
        );
        return outcome.IsRefused ? InstanceRefusals.CompleteWhereItBelongs
            : outcome.Hits > 0 ? Nothing.Value
            : InstanceRefusals.NothingWaits(command.BookmarkId);
    }

    private async Task<bool> IsProductsAsync(
        BookmarkRecord bookmark,
        CancellationToken cancellationToken
    )
    {
        if (bookmark.IsProduct || DefinitionNodes.IsProductStep(bookmark.ActivityType))
        {
            return true;
        }

        Result<InstanceFile> file = await files.FindAsync(bookmark.InstanceId, cancellationToken);
        if (file.IsRefused || !file.Value.Nodes.HasProductSteps)
        {
            return false;
        }

        // Beside steps of the product, what was drawn for somebody outside may be answered from outside, and nothing else: a
        // waiting time is a rule, too.
        return bookmark.ActivityType switch
        {
            RunTaskType => false,
            EventType => await productEvents.AreAsync(
                bookmark.StimulusKey[StimulusKeys.Event("").Length..],
                cancellationToken
            ),
            _ => true,
        };
    }
}

using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>More time for a task: asked for with a reason, granted or refused, for this task alone (R22).</summary>
public sealed partial class DeadlineTask
{
    private List<ExtensionRequest> _extensions = [];

    /// <summary>Whether a wish for more time waits for the coordinator.</summary>
    public bool WaitsForExtension { get; private set; }

    /// <summary>When a wish for more time was last granted or refused; null when never.</summary>
    public DateTimeOffset? LastExtensionDecidedAt { get; private set; }

    public IReadOnlyList<ExtensionRequest> Extensions => _extensions;

    public ExtensionRequest? PendingExtension =>
        _extensions.Find(request => request.Decision is null);

    /// <summary>Asks for more time (R22); gives the id of the request.</summary>
    public Result<string> AskExtension(
        DateOnly until,
        string reason,
        Doer by,
        DateOnly today,
        DateTimeOffset now
    )
    {
        if (DeadlineTaskPolicies.ATaskEndsOnce(Closing) is { } done)
        {
            return done;
        }

        IReadOnlyList<Error> errors = DeadlineTaskPolicies.AnExtensionIsLaterAndHasAReason(
            this,
            until,
            reason,
            today
        );
        if (errors.Count > 0)
        {
            return Result<string>.Refused(errors);
        }

        string requestId = KeyedId.From(
            "extension",
            Id,
            _extensions.Count.ToString(CultureInfo.InvariantCulture)
        );
        _extensions = [.. _extensions, new(requestId, by, now, DueOn, until, reason.Trim())];
        WaitsForExtension = true;
        Note(now, by, TaskHistoryKind.ExtensionAsked, reason.Trim(), Dates(DueOn, until));
        Raise(new ExtensionAsked(Id, requestId));
        return requestId;
    }

    /// <summary>Grants or refuses more time; a grant moves the due date and the ladder of this task only (R22).</summary>
    /// <param name="until">The new last day; null grants what was asked for.</param>
    public Result DecideExtension(
        string requestId,
        bool granted,
        DateOnly? until,
        string? reason,
        Doer by,
        LadderCalendar calendar,
        DateTimeOffset now
    )
    {
        int index = _extensions.FindIndex(request => request.Id == requestId);
        if (index < 0)
        {
            return DeadlineTaskErrors.UnknownExtension(requestId);
        }

        if (DeadlineTaskPolicies.ATaskEndsOnce(Closing) is { } done)
        {
            return done;
        }

        ExtensionRequest request = _extensions[index];
        DateOnly newDue = until ?? request.Until;
        IReadOnlyList<Error> errors = DeadlineTaskPolicies.AnExtensionIsAnsweredOnceByAnother(
            this,
            request,
            granted,
            newDue,
            reason,
            by,
            calendar.DateOf(now)
        );
        if (errors.Count > 0)
        {
            return Result.Refused(errors);
        }

        string? words = string.IsNullOrWhiteSpace(reason) ? null : reason.Trim();
        ExtensionDecision decision = new(granted, granted ? newDue : null, by, now, words);
        _extensions = [.. _extensions];
        _extensions[index] = request with { Decision = decision };
        WaitsForExtension = PendingExtension is not null;
        LastExtensionDecidedAt = now;
        DateOnly before = DueOn;
        if (granted)
        {
            FallDue(
                Due with
                {
                    Date = newDue,
                    Why = [.. Due.Why, Extended(before, newDue)],
                },
                calendar,
                now
            );
            Raise(new DeadlineTaskExtended(Id, newDue));
        }

        Note(
            now,
            by,
            granted ? TaskHistoryKind.ExtensionGranted : TaskHistoryKind.ExtensionRefused,
            words,
            Dates(before, granted ? newDue : request.Until)
        );
        Raise(new ExtensionDecided(Id, requestId, granted));
        return Result.Done;
    }

    private static LocalizedText Dates(DateOnly from, DateOnly to) =>
        new(
            $"{DateWords.Of(from).Ko} → {DateWords.Of(to).Ko}",
            $"{DateWords.Of(from).En} → {DateWords.Of(to).En}"
        );

    private static LocalizedText Extended(DateOnly from, DateOnly to) =>
        new(
            $"기한이 {DateWords.Of(from).Ko}에서 {DateWords.Of(to).Ko}(으)로 연장되었습니다.",
            $"Extended from {DateWords.Of(from).En} to {DateWords.Of(to).En}."
        );
}

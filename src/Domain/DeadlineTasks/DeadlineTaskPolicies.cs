using Ipses.Domain.Common;

namespace Ipses.Domain.DeadlineTasks;

/// <summary>The rules of a deadline task, each named as the sentence it is.</summary>
public static class DeadlineTaskPolicies
{
    /// <summary>Most characters of a reason or comment.</summary>
    public const int MostWords = 4000;

    /// <summary>A task ends once; who comes second learns who was first.</summary>
    public static Error? ATaskEndsOnce(TaskClosing? closing) =>
        closing is null ? null : DeadlineTaskErrors.AlreadyDone(closing);

    /// <summary>A return always carries a reason (R16).</summary>
    public static Error? AReturnCarriesAReason(TaskOutcome outcome, string? comment) =>
        outcome is TaskOutcome.Returned or TaskOutcome.Rejected
        && string.IsNullOrWhiteSpace(comment)
            ? DeadlineTaskErrors.ReasonMissing("comment")
            : null;

    /// <summary>Words have to fit.</summary>
    public static Error? WordsFit(string field, string? words) =>
        words?.Length > MostWords
            ? DeadlineTaskErrors.TooLong(field, words.Length, MostWords)
            : null;

    /// <summary>Only who holds the role today, the named person, or a substitute of either may act (R2).</summary>
    public static Result<Doer> OnlyAHolderMayAct(
        Assignee assignee,
        string? personId,
        IEnumerable<Mandate> mandates
    )
    {
        if (personId is null || assignee.RightOf(personId, mandates) is not { } right)
        {
            return DeadlineTaskErrors.NotYours(assignee);
        }

        return new Doer(personId, right.PrincipalId);
    }

    /// <summary>An extension is later than the deadline and not over before it begins, has a reason, and waits alone (R22).</summary>
    public static IReadOnlyList<Error> AnExtensionIsLaterAndHasAReason(
        DeadlineTask task,
        DateOnly until,
        string reason,
        DateOnly today
    )
    {
        List<Error> errors = [];
        if (task.PendingExtension is { } waiting)
        {
            errors.Add(DeadlineTaskErrors.ExtensionPending(waiting));
        }

        if (until <= task.DueOn)
        {
            errors.Add(DeadlineTaskErrors.NotLater(until, task.DueOn));
        }
        else if (until < today)
        {
            errors.Add(DeadlineTaskErrors.Past(until, today));
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            errors.Add(DeadlineTaskErrors.ReasonMissing("reason"));
        }

        if (WordsFit("reason", reason) is { } tooLong)
        {
            errors.Add(tooLong);
        }

        return errors;
    }

    /// <summary>An answer is given once, by somebody else than the asker; a refusal has a reason, a grant a later day (R22, R3).</summary>
    public static IReadOnlyList<Error> AnExtensionIsAnsweredOnceByAnother(
        DeadlineTask task,
        ExtensionRequest request,
        bool granted,
        DateOnly until,
        string? reason,
        Doer by,
        DateOnly today
    )
    {
        if (request.Decision is { } decided)
        {
            return [DeadlineTaskErrors.ExtensionDecided(decided)];
        }

        List<Error> errors = [];
        if (by.PersonId is not null && by.PersonId == request.By.PersonId)
        {
            errors.Add(DeadlineTaskErrors.OwnExtension());
        }

        if (granted && until <= task.DueOn)
        {
            errors.Add(DeadlineTaskErrors.NotLater(until, task.DueOn));
        }
        else if (granted && until < today)
        {
            errors.Add(DeadlineTaskErrors.Past(until, today));
        }

        if (!granted && string.IsNullOrWhiteSpace(reason))
        {
            errors.Add(DeadlineTaskErrors.ReasonMissing("reason"));
        }

        if (WordsFit("reason", reason) is { } tooLong)
        {
            errors.Add(tooLong);
        }

        return errors;
    }
}

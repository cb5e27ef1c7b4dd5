using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// Opens units of work. The transaction decorator does so for every command; due sources do for each item they carry out.
/// Everything staged through <see cref="IUnitOfWork"/> inside commits durably before the call returns, or nothing does.
/// </summary>
public interface ITransaction
{
    /// <summary>Whether a unit is open in this scope.</summary>
    bool IsOpen { get; }

    /// <summary>
    /// Runs the work in a unit, then the reactions to the events of all its aggregates until none is left, then commits.
    /// A refusal discards all that was staged. The work runs again from the start when another was first, so it keeps no state
    /// of its own; after a few vain attempts the answer is a refusal of kind Conflict. Inside an open unit it joins that one.
    /// </summary>
    Task<Result<TResult>> RunAsync<TResult>(
        Func<CancellationToken, Task<Result<TResult>>> work,
        CancellationToken cancellationToken
    );
}

/// <summary>Why a unit could not be committed although nobody refused it.</summary>
public static class TransactionErrors
{
    /// <summary>Others changed the same things again and again while this unit tried.</summary>
    public static Error Conflict(int attempts) =>
        new(
            "Transaction.Conflict",
            LocalizedText.Of(
                $"다른 사용자가 같은 내용을 동시에 변경하여 {attempts}번 시도했으나 저장하지 못했습니다.",
                $"Others changed the same thing at the same time; {attempts} attempts to save it failed."
            ),
            ErrorKind.Conflict
        )
        {
            WayOut = new(
                "페이지를 새로 고친 뒤 다시 시도해 주십시오.",
                "Reload the page and try again."
            ),
        };
}

using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.Rehearsal;

/// <summary>
/// What a synthetic person does with one kind of task: the same commands as a person at the keyboard, through the same
/// dispatcher, with the same refusals.
/// </summary>
public interface ISyntheticAct
{
    /// <summary>The forms of tasks that this act knows (<c>plan-edit</c>, <c>plan-review</c> …).</summary>
    IReadOnlyCollection<string> Forms { get; }

    /// <summary>Whether it makes sense to act now; where a colleague has to come first, the person looks again tomorrow.</summary>
    Task<bool> IsReadyAsync(Turn turn, CancellationToken cancellationToken) =>
        Task.FromResult(true);

    /// <summary>Acts; a refusal is reported and the task is left alone until something about it changes.</summary>
    Task<Result> ActAsync(Turn turn, CancellationToken cancellationToken);
}

/// <summary>One person's turn at one task.</summary>
/// <param name="Task">The task as the person finds it.</param>
/// <param name="PersonId">Who acts.</param>
/// <param name="Profile">How people behave.</param>
/// <param name="Seed">Makes the choices of this run.</param>
/// <param name="Dispatcher">Bound to the person.</param>
/// <param name="Reader">Committed data.</param>
public sealed record Turn(
    OpenTask Task,
    string PersonId,
    Profile Profile,
    long Seed,
    IDispatcher Dispatcher,
    IReader Reader
)
{
    /// <summary>A number from 0 to 1 that depends on the run, the document and the word.</summary>
    public double Chance(string word) => ActTiming.Chance(Seed, Task.DocumentId ?? Task.Id, word);
}

/// <summary>An open task, as narrow as deciding about it needs.</summary>
/// <param name="AssigneeKey"><c>PerformanceOfficer@KIPO</c> or <c>person:…</c>.</param>
/// <param name="AssigneeInstitutionId">Whose people have to do it.</param>
/// <param name="InstitutionId">Whose matter it is.</param>
public sealed record OpenTask(
    string Id,
    string AssigneeKey,
    string? AssigneeInstitutionId,
    string? InstitutionId,
    string? Form,
    string StepKey,
    string? DocumentKind,
    string? DocumentId,
    DateTimeOffset OpenedAt,
    DateOnly DueOn,
    int Version
);

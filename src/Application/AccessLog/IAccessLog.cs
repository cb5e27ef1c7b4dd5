namespace Ipses.Application.AccessLog;

/// <summary>Reads what the audit trail has kept.</summary>
public interface IAccessLog
{
    /// <summary>The newest entries first.</summary>
    /// <param name="filter">Which.</param>
    /// <param name="skip">How many newer ones are left out.</param>
    /// <param name="take">At most so many.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<IReadOnlyList<AccessEntry>> ListAsync(
        AccessFilter filter,
        int skip,
        int take,
        CancellationToken cancellationToken
    );
}

/// <summary>Which entries of the access log.</summary>
/// <param name="People">Of these people, or done for them; null for everybody's and the program's own.</param>
/// <param name="From">Not before this instant.</param>
/// <param name="Until">Before this instant.</param>
/// <param name="Kind">Of one sort; null for all.</param>
public sealed record AccessFilter(
    IReadOnlyCollection<string>? People,
    DateTimeOffset? From,
    DateTimeOffset? Until,
    AccessKind? Kind
)
{
    /// <summary>Older than this entry; null for all.</summary>
    public long? Before { get; init; }
}

/// <summary>Sorts of entry.</summary>
public enum AccessKind
{
    /// <summary>Somebody came in.</summary>
    SignIn,

    /// <summary>Somebody tried in vain to come in.</summary>
    SignInFailed,

    /// <summary>Somebody was refused a page or an act for want of authority.</summary>
    Refused,

    /// <summary>Something was done.</summary>
    Done,
}

/// <summary>An entry as it was kept.</summary>
/// <param name="Number">Its place in the order of commits.</param>
/// <param name="At">When, by the cycle's clock.</param>
/// <param name="Kind">Its sort.</param>
/// <param name="PersonId">Who; null when the program acted, or when it is not known who tried.</param>
/// <param name="System">What acted when no person did.</param>
/// <param name="AsSubstituteFor">For whom, where it was done as a substitute (R2).</param>
/// <param name="What">Name of the use case, or the page that was refused.</param>
/// <param name="Targets">Ids of what was changed.</param>
/// <param name="Note">The reason that was given, or why it was refused.</param>
public sealed record AccessEntry(
    long Number,
    DateTimeOffset At,
    AccessKind Kind,
    string? PersonId,
    string? System,
    string? AsSubstituteFor,
    string What,
    IReadOnlyList<string> Targets,
    string? Note
);

using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// Compares what the sender of a command saw of a document with what it is in the open unit of work. For senders that name a
/// version (If-Match); commands that carry a revision by themselves compare that.
/// </summary>
public sealed class Preconditions(IUnitOfWork unit, IAuditReading audit, IDirectory directory)
    : IScoped
{
    /// <summary>Null where the document is as it was seen, or where there is none, which is the command's to say.</summary>
    /// <param name="id">The document.</param>
    /// <param name="seen">The version that was seen.</param>
    public async Task<Error?> RefuseStaleAsync<T>(
        string id,
        int seen,
        CancellationToken cancellationToken
    )
        where T : Aggregate
    {
        T? document = await unit.FindAsync<T>(id, cancellationToken);
        if (document is null || document.Version == seen)
        {
            return null;
        }

        LastChange? last = await audit.LastChangeAsync(id, cancellationToken);
        IReadOnlyList<PersonEntry> people = last?.PersonId is { } person
            ? await directory.PeopleAsync([person], cancellationToken)
            : [];
        return Stale(seen, document.Version, people.FirstOrDefault()?.Name, last?.At);
    }

    private static Error Stale(int seen, int found, LocalizedText? by, DateTimeOffset? at) =>
        new(
            "Document.Stale",
            LocalizedText.Of(
                $"읽은 뒤에 {by?.Ko ?? "프로그램"}이(가) 바꾸었습니다(읽은 판 {seen}, 현재 판 {found}).",
                $"{by?.En ?? "The program"} changed it after you read it (version {seen} seen, {found} now)."
            ),
            ErrorKind.Conflict
        )
        {
            At = at,
            WayOut = new(
                "다시 읽어 바뀐 내용을 확인한 뒤 보내십시오.",
                "Read it again, look at what has changed, and send the command with the new ETag."
            ),
        };
}

/// <summary>Reads what the audit trail keeps.</summary>
public interface IAuditReading
{
    /// <summary>The last recorded deed that changed a thing; null where none is recorded.</summary>
    Task<LastChange?> LastChangeAsync(string targetId, CancellationToken cancellationToken);

    /// <summary>The people who have changed the aggregate or version, each once; the program is none.</summary>
    Task<IReadOnlyList<string>> ChangersAsync(string targetId, CancellationToken cancellationToken);
}

/// <summary>Who changed something, and when.</summary>
/// <param name="PersonId">Null where the program did.</param>
public sealed record LastChange(string? PersonId, DateTimeOffset At);

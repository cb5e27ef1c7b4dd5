using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Mail.ListMails;

/// <summary>What was sent, newest first: everybody's own, or all for those who may see all.</summary>
/// <param name="All">All readers' mail instead of the own; ignored for those who see only their own.</param>
/// <param name="State">Only this state; a queued one that is being sent counts as queued.</param>
/// <param name="Text">Part of a reader's name or address.</param>
/// <param name="InstitutionId">Only readers of this institution.</param>
/// <param name="Day">Only what was written on this local day.</param>
/// <param name="Page">From 1.</param>
/// <param name="InstanceId">Only what this workflow instance caused.</param>
/// <param name="Walk">A stretch in the order of ids instead of a page; null for the page.</param>
public sealed record ListMails(
    bool All = false,
    MailState? State = null,
    string? Text = null,
    string? InstitutionId = null,
    DateOnly? Day = null,
    int Page = 1,
    string? InstanceId = null,
    Walk? Walk = null
) : IQuery<MailPage>
{
    /// <summary>Mails on one page.</summary>
    public const int PageSize = 50;
}

/// <summary>A page of the mailbox.</summary>
/// <param name="Rows">The mails.</param>
/// <param name="Total">How many there are in all.</param>
/// <param name="Page">From 1.</param>
/// <param name="SeesAll">Whether the reader may see everybody's.</param>
/// <param name="MayResend">Whether the reader may send one again.</param>
/// <param name="ShowsAll">Whether everybody's are shown.</param>
/// <param name="Institutions">For the filter; empty for those who see only their own.</param>
public sealed record MailPage(
    IReadOnlyList<MailRow> Rows,
    int Total,
    int Page,
    bool SeesAll,
    bool MayResend,
    bool ShowsAll,
    IReadOnlyList<InstitutionEntry> Institutions
);

/// <summary>A mail in a list.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Reader">Whom it is to.</param>
/// <param name="Address">The address it was last tried to; null before the first try.</param>
/// <param name="InstitutionId">The reader's institution.</param>
/// <param name="Subject">What, and by when.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Why">Why it was not sent.</param>
/// <param name="CreatedAt">When its cause happened.</param>
/// <param name="SentAt">When it left.</param>
/// <param name="NextTry">When it is tried next; null when it is not.</param>
/// <param name="IsUnread">Whether the reader, looking at the own list, has not opened it yet.</param>
public sealed record MailRow(
    string Id,
    LocalizedText Reader,
    string? Address,
    string? InstitutionId,
    LocalizedText Subject,
    MailState State,
    LocalizedText? Why,
    DateTimeOffset CreatedAt,
    DateTimeOffset? SentAt,
    DateTimeOffset? NextTry,
    bool IsUnread
);

/// <summary>Everyone signed in; what they see is decided in the query.</summary>
public sealed class ListMailsAuthoriser : IAuthoriser<ListMails>
{
    /// <inheritdoc/>
    public Task<Error?> RefuseAsync(
        ListMails request,
        Actor actor,
        CancellationToken cancellationToken
    ) => Task.FromResult(MailSight.RefuseSignedOut(actor));
}

/// <summary>Filters in the database, names in one look-up.</summary>
public sealed class ListMailsHandler(
    IReader reader,
    IDirectory directory,
    ICurrentActor current,
    CycleClock clock
) : IQueryHandler<ListMails, MailPage>
{
    private const int MostPeople = 500;

    /// <inheritdoc/>
    public async Task<Result<MailPage>> HandleAsync(
        ListMails query,
        CancellationToken cancellationToken
    )
    {
        Actor actor = current.Actor;
        bool seesAll = MailSight.SeesAll(actor);
        bool showsAll = query.All && seesAll;
        string[]? people = await NamedLikeAsync(query.Text, cancellationToken);
        IQueryable<OutgoingMail> Filter(IQueryable<OutgoingMail> mails)
        {
            mails = showsAll ? mails : mails.Where(mail => mail.PersonId == actor.PersonId);
            mails = query.State switch
            {
                null => mails,
                MailState.Queued or MailState.Sending => mails.Where(mail =>
                    mail.State == MailState.Queued || mail.State == MailState.Sending
                ),
                { } state => mails.Where(mail => mail.State == state),
            };
            if (people is not null)
            {
                mails = mails.Where(mail => people.Contains(mail.PersonId));
            }

            if (!string.IsNullOrEmpty(query.InstitutionId))
            {
                mails = mails.Where(mail => mail.InstitutionId == query.InstitutionId);
            }

            if (!string.IsNullOrEmpty(query.InstanceId))
            {
                mails = mails.Where(mail => mail.InstanceId == query.InstanceId);
            }

            if (query.Day is { } day)
            {
                DateTimeOffset from = clock.InstantOf(day, TimeOnly.MinValue);
                DateTimeOffset to = clock.EndOf(day);
                mails = mails.Where(mail => mail.CreatedAt >= from && mail.CreatedAt < to);
            }

            return mails;
        }

        int total = await reader.CountAsync<OutgoingMail>(Filter, cancellationToken);
        int page = Math.Clamp(
            query.Page,
            1,
            Math.Max(1, (total + ListMails.PageSize - 1) / ListMails.PageSize)
        );
        IReadOnlyList<OutgoingMail> mails = await reader.ListAsync<OutgoingMail, OutgoingMail>(
            all =>
                query.Walk is { } walk
                    ? Filter(all).Along(walk)
                    : Filter(all)
                        .OrderByDescending(mail => mail.CreatedAt)
                        .ThenBy(mail => mail.Id)
                        .Skip((page - 1) * ListMails.PageSize)
                        .Take(ListMails.PageSize),
            cancellationToken
        );
        IReadOnlyList<InstitutionEntry> institutions = seesAll
            ? await directory.InstitutionsAsync(Sector.Central, clock.Today, cancellationToken)
            : [];
        return new MailPage(
            await RowsAsync(mails, actor, cancellationToken),
            total,
            page,
            seesAll,
            MailSight.MayResend(actor),
            showsAll,
            institutions
        );
    }

    private async Task<IReadOnlyList<MailRow>> RowsAsync(
        IReadOnlyList<OutgoingMail> mails,
        Actor actor,
        CancellationToken cancellationToken
    )
    {
        IReadOnlyList<PersonEntry> people = await directory.PeopleAsync(
            [.. mails.Select(mail => mail.PersonId).Distinct()],
            cancellationToken
        );
        Dictionary<string, LocalizedText> names = people.ToDictionary(
            person => person.Id,
            person => person.Name
        );
        string[] notices =
        [
            .. mails
                .Where(mail => mail.PersonId == actor.PersonId)
                .Select(mail => Notice.IdOf(mail.Id)),
        ];
        HashSet<string> unread =
        [
            .. await reader.ListAsync<Notice, string>(
                all =>
                    all.Where(notice => notices.Contains(notice.Id) && notice.ReadAt == null)
                        .Select(notice => notice.Id),
                cancellationToken
            ),
        ];
        return
        [
            .. mails.Select(mail => new MailRow(
                mail.Id,
                names.GetValueOrDefault(mail.PersonId) ?? LocalizedText.Same(mail.PersonId),
                mail.Address,
                mail.InstitutionId,
                mail.Content.Subject,
                mail.State,
                mail.Why,
                mail.CreatedAt,
                mail.SentAt,
                mail.State == MailState.Queued ? mail.DueAt : null,
                unread.Contains(Notice.IdOf(mail.Id))
            )),
        ];
    }

    private async Task<string[]?> NamedLikeAsync(string? text, CancellationToken cancellationToken)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string part = text.Trim();
        string address = part.ToLowerInvariant();
        return
        [
            .. await reader.ListAsync<Person, string>(
                all =>
                    all.Where(person =>
                            person.Name.Ko.Contains(part)
                            || person.Name.En.Contains(part)
                            || person.Email.Contains(address)
                        )
                        .OrderBy(person => person.Id)
                        .Select(person => person.Id)
                        .Take(MostPeople),
                cancellationToken
            ),
        ];
    }
}

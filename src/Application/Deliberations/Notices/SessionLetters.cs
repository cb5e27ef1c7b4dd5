using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Application.Deliberations.Notices;

/// <summary>The members of the body get the notice with the agenda (R5a).</summary>
public sealed class SessionLetters(IUnitOfWork unit, IOutbox outbox) : IReactTo<SessionCalled>
{
    /// <summary>As many items as a letter shows; the page shows all.</summary>
    private const int Shown = 10;

    /// <inheritdoc />
    public async Task ReactAsync(SessionCalled happened, CancellationToken cancellationToken)
    {
        Session? session = await unit.FindAsync<Session>(happened.SessionId, cancellationToken);
        Body? body = await unit.FindAsync<Body>(happened.BodyId, cancellationToken);
        if (session is null || body is null)
        {
            return;
        }

        LocalizedText day = DateWords.Of(session.Date);
        (LocalizedText, LocalizedText)[] facts =
        [
            (new("회의일", "Date"), day),
            (new("회의 종류", "Kind"), SessionNames.Of(session.Kind)),
            .. session
                .Items.Take(Shown)
                .Select(item =>
                    (LocalizedText.Of($"안건 {item.Order}", $"Item {item.Order}"), item.Title)
                ),
        ];
        if (session.Items.Count > Shown)
        {
            facts =
            [
                .. facts,
                (
                    new("그 밖의 안건", "Further items"),
                    LocalizedText.Of(
                        $"{session.Items.Count - Shown}건",
                        $"{session.Items.Count - Shown}"
                    )
                ),
            ];
        }

        foreach (BodyMember member in body.MembersOn(session.Date))
        {
            await outbox.PostAsync(
                new Letter(
                    KeyedId.From("session-called", session.Id, member.PersonId),
                    member.PersonId,
                    new(
                        $"[회의 소집] {body.Name.Ko} {day.Ko}, 안건 {session.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)}건",
                        $"[Session called] {body.Name.En}, {day.En}, {session.Items.Count.ToString(System.Globalization.CultureInfo.InvariantCulture)} items"
                    ),
                    new(
                        "안건을 읽고, 이해관계가 있는 안건은 회의 전에 회피를 신고해 주십시오.",
                        "Please read the papers, and declare a conflict on any item before the session."
                    )
                )
                {
                    Facts = facts,
                    Action = (new("안건 보기", "See the agenda"), "/sessions/" + session.Id),
                    Deadline = session.Date,
                    Why = new(
                        "위원이시므로 받으셨습니다.",
                        "You get this as a member of the body."
                    ),
                },
                cancellationToken
            );
        }
    }
}

using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Domain.Tests.Deliberations;

/// <summary>Sessions as the tests need them: a GPEC of 15 on 15 March 2027, called in time, everybody there.</summary>
internal static class SessionBuilder
{
    public static readonly DateOnly Day = new(2027, 3, 15);

    public static Deed Deed(string by = "co-chair") =>
        new(by, null, new DateTimeOffset(2027, 3, 15, 1, 0, 0, TimeSpan.Zero));

    public static AgendaItem Item(string documentId, string? institution = null) =>
        new(
            Session.ItemIdOf("GPEC", "annual-plan", documentId, 1),
            1,
            "annual-plan",
            documentId,
            institution,
            LocalizedText.Same(documentId),
            AgendaKind.Planning
        );

    public static SeatedMember[] Members(
        int count,
        params (int Index, string Institution)[] heads
    ) =>
        [
            .. Enumerable
                .Range(0, count)
                .Select(i => new SeatedMember(
                    Person(i),
                    LocalizedText.Same(Person(i)),
                    i < 2,
                    !heads.Any(h => h.Index == i),
                    [.. heads.Where(h => h.Index == i).Select(h => h.Institution)]
                )),
        ];

    public static string Person(int index) =>
        "member-" + index.ToString("00", CultureInfo.InvariantCulture);

    public static string[] People(int count) => [.. Enumerable.Range(0, count).Select(Person)];

    public static BodyOnTheDay Body(SeatedMember[] members, params CompositionFact[] facts) =>
        new("GPEC", LocalizedText.Same("GPEC"), members, facts);

    public static Session Planned(params AgendaItem[] items)
    {
        Session session = Session.Plan("GPEC", Day, SessionKind.Regular, Deed());
        foreach (AgendaItem item in items)
        {
            session.Place(item, Deed());
        }

        return session;
    }

    public static Session Called(params AgendaItem[] items)
    {
        Session session = Planned(items);
        session.Call(SessionSettings.Default, Day.AddDays(-7), Deed());
        return session;
    }

    public static Session Opened(SeatedMember[] members, int present, params AgendaItem[] items)
    {
        Session session = Called(items);
        session.Open(Body(members), People(present), SessionSettings.Default, Day, Deed());
        return session;
    }

    /// <summary>A real resolution for a document, as the tests of other aggregates need one: called, opened, voted, resolved.</summary>
    public static Resolution ResolutionFor(
        string documentKind,
        string documentId,
        ResolutionOutcome outcome,
        string? institution = null,
        int sequence = 1
    )
    {
        AgendaItem item = Item(documentId, institution) with { DocumentKind = documentKind };
        Session session = Opened(Members(15), 15, item);
        MotionKind motion = outcome switch
        {
            ResolutionOutcome.Amended => MotionKind.Amend,
            ResolutionOutcome.Remanded => MotionKind.Remand,
            _ => MotionKind.Adopt,
        };
        session.PutMotion(item.ItemId, motion, "reason", Deed());
        Vote vote = outcome == ResolutionOutcome.Rejected ? Vote.Against : Vote.For;
        foreach (string person in People(15))
        {
            session.CastVote(item.ItemId, person, vote, Deed(person));
        }

        return session.Resolve(item.ItemId, sequence, Deed()).Value;
    }
}

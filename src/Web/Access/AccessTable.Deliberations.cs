using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // Which bodies' sessions a reader reaches is the queries' part (R3); what a member or chair may do, the commands'.
    private static AccessRows Deliberations =>
        new()
        {
            { "GET", "/sessions", SessionReaders },
            { "GET POST", "/sessions/place", SessionSecretariat },
            { "GET", "/sessions/{id}", SessionReaders },
            { "GET", "/sessions/{id}/minutes", SessionReaders },
            { "POST", "/sessions/{id}?handler=Call", SessionSecretariat },
            { "POST", "/sessions/{id}?handler=PutOff", SessionSecretariat },
            { "POST", "/sessions/{id}?handler=Open", SessionChairs },
            { "POST", "/sessions/{id}?handler=Motion", SessionChairs },
            { "POST", "/sessions/{id}?handler=Resolve", SessionChairs },
            { "POST", "/sessions/{id}?handler=Close", SessionChairs },
            { "POST", "/sessions/{id}?handler=Attend", SessionMembers },
            { "POST", "/sessions/{id}?handler=Recuse", SessionMembers },
            { "POST", "/sessions/{id}?handler=Vote", SessionMembers },
        };

    private static Grant[] SessionReaders =>
        [
            Grant.All(Role.Coordinator, Role.GpecCoChair, Role.GpecMember, Role.Auditor),
            Grant.Own(Role.CommitteeChair, Role.CommitteeMember),
        ];

    private static Grant[] SessionSecretariat =>
        [Grant.All(Role.GpecCoChair, Role.Coordinator), Grant.Own(Role.CommitteeChair)];

    private static Grant[] SessionChairs =>
        [Grant.All(Role.GpecCoChair), Grant.Own(Role.CommitteeChair)];

    private static Grant[] SessionMembers =>
        [
            Grant.All(Role.GpecCoChair, Role.GpecMember),
            Grant.Own(Role.CommitteeChair, Role.CommitteeMember),
        ];
}

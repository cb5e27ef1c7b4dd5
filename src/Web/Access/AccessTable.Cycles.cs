using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // The board shows an institution's people their own row, and their own institution's journal: the queries' part (R3).
    private static AccessRows Cycles =>
        new()
        {
            { "GET", "/cycle", Grant.SignedIn },
            { "GET", "/cycle/instances/{**id}", Grant.SignedIn },
            { "GET POST", "/cycle/open", Grant.All(Role.Coordinator) },
            { "GET", "/cycle/incidents", Grant.All(Role.Coordinator, Role.Auditor) },
            { "POST", "/cycle/incidents", Grant.All(Role.Coordinator) },
            {
                "GET",
                "/cycle/workflows",
                Grant.All(Role.Coordinator, Role.Administrator, Role.Auditor)
            },
            { "GET POST", "/cycle/workflows/import", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/import?handler=Preview", Grant.All(Role.Coordinator) },
            {
                "GET",
                "/cycle/workflows/{id}",
                Grant.All(Role.Coordinator, Role.Administrator, Role.Auditor)
            },
            { "POST", "/cycle/workflows/{id}?handler=Publish", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}?handler=Retract", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}?handler=Request", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}?handler=Withdraw", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}?handler=Approve", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}?handler=Decline", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}?handler=Revert", Grant.All(Role.Coordinator) },
            {
                "GET",
                "/cycle/workflows/{id}/differences",
                Grant.All(Role.Coordinator, Role.Administrator, Role.Auditor)
            },
            { "GET POST", "/cycle/workflows/{id}/migrate", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/workflows/{id}/migrate?handler=Undo", Grant.All(Role.Coordinator) },
        };
}

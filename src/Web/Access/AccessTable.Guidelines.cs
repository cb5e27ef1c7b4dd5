using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // A draft is there for those who see everything only: the query's part (R3, R14).
    private static AccessRows Guidelines =>
        new()
        {
            { "GET", "/cycle/guidelines/{year:int?}", Grant.SignedIn },
            { "POST", "/cycle/guidelines/{year:int?}", Grant.All(Role.Coordinator) },
            { "POST", "/cycle/guidelines/{year:int?}?handler=Send", Grant.All(Role.Coordinator) },
            {
                "POST",
                "/cycle/guidelines/{year:int?}?handler=Acknowledge",
                Grant.Own(Role.PerformanceOfficer, Role.DepartmentHead, Role.InstitutionHead)
            },
        };
}

using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows StrategicPlans =>
        new()
        {
            { "GET", "/strategic-plans", Grant.Own(PlanReaders), Grant.All(PlanOverseers) },
            {
                "GET",
                "/strategic-plans/{institution}/{year:int}",
                Grant.Own(PlanReaders),
                Grant.All(PlanOverseers)
            },
            {
                "POST",
                "/strategic-plans/{institution}/{year:int}?handler=Confirm",
                Grant.Own(Role.InstitutionHead)
            },
            {
                "POST",
                "/strategic-plans/{institution}/{year:int}?handler=Review",
                Grant.Own(Role.PerformanceOfficer)
            },
            {
                "GET POST",
                "/strategic-plans/{institution}/{year:int}/edit",
                Grant.Own(Role.PerformanceOfficer)
            },
        };
}

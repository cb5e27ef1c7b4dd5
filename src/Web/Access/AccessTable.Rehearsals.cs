using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows Rehearsals =>
        new()
        {
            { "GET POST", "/cycle/rehearsals", Grant.All(Role.Coordinator) },
            { "GET", "/cycle/rehearsals/compare", Grant.All(Role.Coordinator) },
            { "GET POST", "/cycle/rehearsals/{id}", Grant.All(Role.Coordinator) },
        };
}

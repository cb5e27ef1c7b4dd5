using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows Shell =>
        new()
        {
            { "GET", "/", Grant.Everyone },
            { "GET POST", "/language", Grant.Everyone },
            { "*", "/problem/{status:int}", Grant.Everyone },
            { "GET", "/health/live", Grant.Everyone },
            { "GET", "/health/ready", Grant.Everyone },
            { "*", "/hangfire/{**path}", Grant.All(Role.Administrator) },
        };
}

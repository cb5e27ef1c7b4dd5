namespace Ipses.Web.Access;

public static partial class AccessTable
{
    private static AccessRows DemoClock =>
        new()
        {
            { "GET POST", "/demo/clock", Grant.SignedIn },
            { "POST", "/demo", Grant.SignedIn },
        };
}

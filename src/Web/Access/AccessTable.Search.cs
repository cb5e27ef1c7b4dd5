namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // What is found is the queries' part (R3).
    private static AccessRows Search => new() { { "GET", "/search", Grant.SignedIn } };
}

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    // Everybody has views of their own, of lists that show them nothing but what they may see.
    private static AccessRows SavedViews =>
        new()
        {
            { "GET POST", "/views/{list}", Grant.SignedIn },
            { "GET POST", $"{ApiPaths.V1}/views/{{list}}", Grant.SignedIn },
            { "PUT", $"{ApiPaths.V1}/views/{{list}}/first", Grant.SignedIn },
            { "PUT DELETE", $"{ApiPaths.V1}/views/{{list}}/{{number:int}}", Grant.SignedIn },
        };
}

namespace Ipses.Web.Access;

public static partial class AccessTable
{
    /// <summary>The designer's pages: who only reads gets no links to publish from Elsa's surface, and so a Studio that only shows.</summary>
    private static AccessRows StudioPages =>
        new()
        {
            { "GET", "/studio/workflows", DesignReaders },
            { "GET", "/studio/workflows/{id}", DesignReaders },
            { "GET", "/studio/instances", DesignReaders },
            { "GET", "/studio/instances/{**id}", DesignReaders },
            { "GET", "/studio/frame/{part}/{**id}", DesignReaders },
            { "GET", "/studio/signed-in", Grant.SignedIn },
        };
}

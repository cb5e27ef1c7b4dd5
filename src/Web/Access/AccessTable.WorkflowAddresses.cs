namespace Ipses.Web.Access;

public static partial class AccessTable
{
    /// <summary>Addresses of workflows: who may call stands in the workflow and in a setting of the site; see <c>WorkflowAddresses</c> of Application.</summary>
    private static AccessRows WorkflowAddresses =>
        new() { { "GET POST PUT DELETE", ApiPaths.Workflows + "/{**path}", Grant.Everyone } };
}

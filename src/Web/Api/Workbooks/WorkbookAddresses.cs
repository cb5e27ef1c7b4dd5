using Ipses.Web.Access;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Ipses.Web.Api.Workbooks;

/// <summary>
/// Gives every page that has tables a second address, for programs: that of the page below <see cref="ApiPaths.Workbooks"/>.
/// It is the same page, asked by the person of a token, so a table that people download is a program's too, with the same
/// filters, the same access and the same rows; a new page needs nothing here.
/// </summary>
internal sealed class WorkbookAddresses : IPageRouteModelConvention
{
    /// <summary>Pages are named after their place; a model is the page's name and "Model".</summary>
    private const string Pages = "Ipses.Web.Pages";

    /// <inheritdoc />
    public void Apply(PageRouteModel model)
    {
        if (!HasTables(model.ViewEnginePath))
        {
            return;
        }

        foreach (SelectorModel page in model.Selectors.ToArray())
        {
            SelectorModel workbook = new()
            {
                AttributeRouteModel = new AttributeRouteModel
                {
                    Template = AddressOf(page.AttributeRouteModel?.Template),
                    // Links between pages lead to pages.
                    SuppressLinkGeneration = true,
                },
            };
            workbook.EndpointMetadata.Add(
                new HttpMethodMetadata([HttpMethods.Get, HttpMethods.Head])
            );
            model.Selectors.Add(workbook);
        }
    }

    private static string AddressOf(string? page) =>
        $"{ApiPaths.Workbooks}/{page?.TrimStart('~', '/')}".TrimStart('/');

    private static bool HasTables(string page) =>
        typeof(IpsesPage)
            .Assembly.GetType($"{Pages}{page.Replace('/', '.')}Model")
            ?.IsAssignableTo(typeof(IHasTables)) == true;
}

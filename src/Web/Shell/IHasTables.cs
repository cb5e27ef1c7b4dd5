using Ipses.Application.Exports;

namespace Ipses.Web.Shell;

/// <summary>
/// A page that shows tables and gives the same rows, under the same filters, as a workbook: at its own address with
/// <c>format=xlsx</c>. The frame shows the link; access is the page's own.
/// </summary>
public interface IHasTables
{
    /// <summary>What the page shows as tables now; none while it has nothing to show.</summary>
    IReadOnlyList<ExportTable> Tables();
}

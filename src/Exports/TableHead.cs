using Ipses.Application.Exports;
using Ipses.Domain.Common;

namespace Ipses.Exports;

/// <summary>A cell of a table's head with the columns and rows that it covers.</summary>
/// <param name="Row">0, or 1 for the labels below a group.</param>
internal sealed record HeadCell(
    LocalizedText Text,
    int Row,
    int Column,
    int ColumnSpan,
    int RowSpan
);

/// <summary>The head of a table: one row of labels, or two where some columns stand under a common heading.</summary>
internal sealed record TableHead(int Rows, IReadOnlyList<HeadCell> Cells)
{
    internal static TableHead Of(ExportTable table)
    {
        IReadOnlyList<ExportColumn> columns = table.Columns;
        int rows = columns.Any(column => column.Group is not null) ? 2 : 1;
        List<HeadCell> cells = [];
        for (int i = 0; i < columns.Count; i++)
        {
            LocalizedText? group = columns[i].Group;
            if (group is null)
            {
                cells.Add(new(columns[i].Heading, 0, i, 1, rows));
                continue;
            }
            if (i == 0 || columns[i - 1].Group != group)
            {
                int span = columns.Skip(i).TakeWhile(column => column.Group == group).Count();
                cells.Add(new(group, 0, i, span, 1));
            }
            cells.Add(new(columns[i].Heading, 1, i, 1, 1));
        }
        return new TableHead(rows, cells);
    }
}

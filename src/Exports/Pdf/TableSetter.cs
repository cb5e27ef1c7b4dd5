using Ipses.Application.Exports;
using SkiaSharp;

namespace Ipses.Exports.Pdf;

/// <summary>
/// Sets a table: columns share the page's width, cells wrap, the head is repeated on every page, and a row that is higher
/// than a page goes on on the next.
/// </summary>
internal sealed class TableSetter(PageFlow flow, Lettering body, Lettering head)
{
    private const float PadX = 4;
    private const float PadY = 3;

    private static readonly SKColor Ink = new(0x1E, 0x21, 0x24);
    private static readonly SKColor Grid = new(0xB1, 0xB8, 0xBE);
    private static readonly SKColor HeadFill = new(0xEE, 0xF2, 0xF7);

    internal void Set(ExportTable table, Rendition rendition)
    {
        string[][] texts =
        [
            .. table.Rows.Select(row =>
                row.Select(cell => PlainText.Of(rendition.Show(cell))).ToArray()
            ),
        ];
        Columns columns = ColumnsOf(table, texts, rendition);
        SetHead(table, columns, rendition);
        foreach (string[] row in texts)
        {
            IReadOnlyList<string>[] lines =
            [
                .. row.Select((text, i) => body.Break(text, columns.Widths[i] - 2 * PadX)),
            ];
            SetRow(table, columns, lines, rendition);
        }
    }

    private void SetRow(
        ExportTable table,
        Columns columns,
        IReadOnlyList<string>[] lines,
        Rendition rendition
    )
    {
        int count = lines.Max(cell => cell.Count);
        float height = HeightOf(count);
        if (height > flow.Room && height <= PageFlow.Whole - columns.HeadHeight)
        {
            flow.NextPage();
            SetHead(table, columns, rendition);
        }
        for (int done = 0; done < count; )
        {
            int fits = (int)((flow.Room - 2 * PadY) / body.LineHeight);
            if (fits < 1)
            {
                flow.NextPage();
                SetHead(table, columns, rendition);
                continue;
            }
            int part = Math.Min(fits, count - done);
            SetPart(table, columns, lines, done, part);
            done += part;
        }
    }

    private void SetPart(
        ExportTable table,
        Columns columns,
        IReadOnlyList<string>[] lines,
        int from,
        int count
    )
    {
        float height = HeightOf(count);
        for (int i = 0; i < lines.Length; i++)
        {
            bool toTheRight = table.Columns[i].Kind is ColumnKind.Number or ColumnKind.Year;
            float baseline = flow.Y + PadY + body.Baseline;
            foreach (string line in lines[i].Skip(from).Take(count))
            {
                float x = toTheRight
                    ? columns.Starts[i + 1] - PadX - body.WidthOf(line)
                    : columns.Starts[i] + PadX;
                flow.Text(line, x, baseline, body, Ink);
                baseline += body.LineHeight;
            }
        }
        foreach (float x in columns.Starts)
        {
            flow.Line(x, flow.Y, x, flow.Y + height, Grid);
        }
        flow.Line(columns.Starts[0], flow.Y + height, columns.Starts[^1], flow.Y + height, Grid);
        flow.Advance(height);
    }

    private void SetHead(ExportTable table, Columns columns, Rendition rendition)
    {
        // A head alone at the foot of a page says nothing.
        flow.Need(columns.HeadHeight + HeightOf(1));
        float top = flow.Y;
        flow.Fill(
            columns.Starts[0],
            top,
            columns.Starts[^1] - columns.Starts[0],
            columns.HeadHeight,
            HeadFill
        );
        foreach (HeadCell cell in columns.Head.Cells)
        {
            float left = columns.Starts[cell.Column];
            float right = columns.Starts[cell.Column + cell.ColumnSpan];
            float y = top + columns.HeadRows.Take(cell.Row).Sum();
            float height = columns.HeadRows.Skip(cell.Row).Take(cell.RowSpan).Sum();
            IReadOnlyList<string> lines = head.Break(
                PlainText.Of(rendition[cell.Text]),
                right - left - 2 * PadX
            );
            float baseline = y + (height - lines.Count * head.LineHeight) / 2 + head.Baseline;
            foreach (string line in lines)
            {
                float x = left + (right - left - head.WidthOf(line)) / 2;
                flow.Text(line, x, baseline, head, Ink);
                baseline += head.LineHeight;
            }
            flow.Line(left, y, right, y, Grid);
            flow.Line(left, y, left, y + height, Grid);
            flow.Line(right, y, right, y + height, Grid);
            flow.Line(left, y + height, right, y + height, Grid);
        }
        flow.Advance(columns.HeadHeight);
    }

    private Columns ColumnsOf(ExportTable table, string[][] texts, Rendition rendition)
    {
        TableHead rows = TableHead.Of(table);
        float[] needed = new float[table.Columns.Count];
        for (int i = 0; i < needed.Length; i++)
        {
            // A label may wrap between its words, what stands below it would rather not.
            float label = rendition[table.Columns[i].Heading].Split(' ').Max(head.WidthOf);
            float widest = texts
                .SelectMany(row => row[i].Split('\n'))
                .Select(body.WidthOf)
                .DefaultIfEmpty(0)
                .Max();
            needed[i] = Math.Max(Math.Max(label, widest), 12) + 2 * PadX + 1;
        }
        float[] widths = ColumnWidths.Share(needed, PageFlow.Right - PageFlow.Left);
        float[] starts = new float[widths.Length + 1];
        starts[0] = PageFlow.Left;
        for (int i = 0; i < widths.Length; i++)
        {
            starts[i + 1] = starts[i] + widths[i];
        }
        float[] heights = new float[rows.Rows];
        foreach (HeadCell cell in rows.Cells.OrderBy(cell => cell.RowSpan))
        {
            float width = starts[cell.Column + cell.ColumnSpan] - starts[cell.Column] - 2 * PadX;
            float height =
                head.Break(PlainText.Of(rendition[cell.Text]), width).Count * head.LineHeight
                + 2 * PadY;
            float there = heights.Skip(cell.Row).Take(cell.RowSpan).Sum();
            if (height > there)
            {
                heights[cell.Row + cell.RowSpan - 1] += height - there;
            }
        }
        return new Columns(widths, starts, rows, heights);
    }

    private float HeightOf(int lines) => lines * body.LineHeight + 2 * PadY;

    /// <summary>Where the columns of a table stand, and how high the rows of its head are.</summary>
    private sealed record Columns(float[] Widths, float[] Starts, TableHead Head, float[] HeadRows)
    {
        internal float HeadHeight => HeadRows.Sum();
    }
}

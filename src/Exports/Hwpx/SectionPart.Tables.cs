using System.Xml.Linq;
using Ipses.Application.Exports;
using static Ipses.Exports.Hwpx.Owpml;

namespace Ipses.Exports.Hwpx;

// Tables of the text: head, rows, cells and their widths.
internal sealed partial class SectionPart
{
    private XElement Table(ExportTable table)
    {
        TableHead head = TableHead.Of(table);
        int[] widths = WidthsOf(table);
        List<XElement> rows = [];
        for (int row = 0; row < head.Rows; row++)
        {
            rows.Add(
                Element(
                    "tr",
                    [],
                    [
                        .. head
                            .Cells.Where(cell => cell.Row == row)
                            .OrderBy(cell => cell.Column)
                            .Select(cell =>
                                Cell(cell, rendition[cell.Text], widths, Look.TableHead)
                            ),
                    ]
                )
            );
        }
        for (int i = 0; i < table.Rows.Count; i++)
        {
            int row = head.Rows + i;
            rows.Add(
                Element(
                    "tr",
                    [],
                    [
                        .. table
                            .Rows[i]
                            .Select(
                                (cell, column) =>
                                    Cell(
                                        new HeadCell(
                                            table.Columns[column].Label,
                                            row,
                                            column,
                                            1,
                                            1
                                        ),
                                        rendition.Show(cell),
                                        widths,
                                        table.Columns[column].Kind
                                            is ColumnKind.Number
                                                or ColumnKind.Year
                                            ? Look.TableNumber
                                            : Look.TableText
                                    )
                            ),
                    ]
                )
            );
        }
        return Element(
            "tbl",
            [
                ("id", ++_tables),
                ("zOrder", _tables),
                ("numberingType", "TABLE"),
                ("textWrap", "TOP_AND_BOTTOM"),
                ("textFlow", "BOTH_SIDES"),
                ("lock", 0),
                ("dropcapstyle", "None"),
                ("pageBreak", "CELL"),
                ("repeatHeader", 1),
                ("rowCnt", rows.Count),
                ("colCnt", widths.Length),
                ("cellSpacing", 0),
                ("borderFillIDRef", Borders.Cell),
                ("noAdjust", 0),
            ],
            [
                Element(
                    "sz",
                    [
                        ("width", widths.Sum()),
                        ("widthRelTo", "ABSOLUTE"),
                        ("height", rows.Count * RowHeight),
                        ("heightRelTo", "ABSOLUTE"),
                        ("protect", 0),
                    ]
                ),
                Element(
                    "pos",
                    [
                        ("treatAsChar", 0),
                        ("affectLSpacing", 0),
                        ("flowWithText", 1),
                        ("allowOverlap", 0),
                        ("holdAnchorAndSO", 0),
                        ("vertRelTo", "PARA"),
                        ("horzRelTo", "COLUMN"),
                        ("vertAlign", "TOP"),
                        ("horzAlign", "LEFT"),
                        ("vertOffset", 0),
                        ("horzOffset", 0),
                    ]
                ),
                Sides("outMargin", 0, 283),
                Sides("inMargin", CellMarginX, CellMarginY),
                .. rows,
            ]
        );
    }

    private XElement Cell(HeadCell place, string text, int[] widths, Look look)
    {
        bool isHead = look == Look.TableHead;
        return Element(
            "tc",
            [
                ("name", ""),
                ("header", isHead ? 1 : 0),
                ("hasMargin", 0),
                ("protect", 0),
                ("editable", 0),
                ("dirty", 0),
                ("borderFillIDRef", isHead ? Borders.Head : Borders.Cell),
            ],
            Element(
                "subList",
                [
                    ("id", ""),
                    ("textDirection", "HORIZONTAL"),
                    ("lineWrap", "BREAK"),
                    ("vertAlign", "CENTER"),
                    ("linkListIDRef", 0),
                    ("linkListNextIDRef", 0),
                    ("textWidth", 0),
                    ("textHeight", 0),
                    ("hasTextRef", 0),
                    ("hasNumRef", 0),
                ],
                [.. Lines(text, look)]
            ),
            Element("cellAddr", [("colAddr", place.Column), ("rowAddr", place.Row)]),
            Element("cellSpan", [("colSpan", place.ColumnSpan), ("rowSpan", place.RowSpan)]),
            Element(
                "cellSz",
                [
                    ("width", widths.Skip(place.Column).Take(place.ColumnSpan).Sum()),
                    ("height", place.RowSpan * RowHeight),
                ]
            ),
            Sides("cellMargin", CellMarginX, CellMarginY)
        );
    }

    private int[] WidthsOf(ExportTable table)
    {
        float[] needed =
        [
            .. table.Columns.Select(
                (column, i) =>
                    (float)
                        table
                            .Rows.Select(row => PlainText.Columns(rendition.Show(row[i])))
                            .Append(rendition[column.Heading].Split(' ').Max(PlainText.Columns))
                            .Max() * LetterWidth
                    + 2 * CellMarginX
            ),
        ];
        int[] widths = [.. ColumnWidths.Share(needed, TextWidth).Select(width => (int)width)];
        // What rounding lost goes to the last.
        widths[^1] += TextWidth - widths.Sum();
        return widths;
    }
}

using System.Globalization;
using System.Xml.Linq;
using Ipses.Application.Exports;
using static Ipses.Exports.Hwpx.Owpml;

namespace Ipses.Exports.Hwpx;

/// <summary>Contents/section0.xml: the text. Paragraphs and tables get their numbers here, in reading order.</summary>
internal sealed class SectionPart(Rendition rendition)
{
    private const int CellMarginX = 360;
    private const int CellMarginY = 141;
    private const int RowHeight = 1_400;

    private int _paragraphs;
    private int _tables;

    internal XElement Write(ExportDocument document) =>
        new(
            Hs + "sec",
            new XAttribute(XNamespace.Xmlns + "hs", Hs),
            new XAttribute(XNamespace.Xmlns + "hp", Hp),
            Opening(document),
            document.Blocks.SelectMany(Blocks)
        );

    /// <summary>The first paragraph carries the page's form, the page number and the title.</summary>
    private XElement Opening(ExportDocument document)
    {
        XElement paragraph = Line(rendition[document.Title], Look.Title);
        paragraph.AddFirst(
            Element(
                "run",
                [("charPrIDRef", Look.Title.Id)],
                PageForm(),
                Element(
                    "ctrl",
                    [],
                    Element(
                        "colPr",
                        [
                            ("id", ""),
                            ("type", "NEWSPAPER"),
                            ("layout", "LEFT"),
                            ("colCount", 1),
                            ("sameSz", 1),
                            ("sameGap", 0),
                        ]
                    )
                ),
                Element(
                    "ctrl",
                    [],
                    Element(
                        "pageNum",
                        [("pos", "BOTTOM_CENTER"), ("formatType", "DIGIT"), ("sideChar", "-")]
                    )
                )
            )
        );
        return paragraph;
    }

    private IEnumerable<XElement> Blocks(Block block) =>
        block switch
        {
            Heading heading =>
            [
                Line(
                    rendition[heading.Text],
                    Look.Outline[Math.Clamp(heading.Level, 1, Look.Outline.Count) - 1]
                ),
            ],
            Paragraph paragraph => Lines(rendition[paragraph.Text], Look.Body),
            Facts facts => facts.Items.SelectMany(fact =>
                Lines($"{rendition[fact.Label]}: {rendition.Show(fact.Value)}", Look.Body)
            ),
            TableBlock { Table: { Columns.Count: > 0 } table } =>
            [
                Line(rendition[table.Name], Look.Caption),
                Holding(Table(table)),
            ],
            _ => [],
        };

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

    private IEnumerable<XElement> Lines(string text, Look look) =>
        PlainText.Of(text).Split('\n').Select(line => Line(line, look));

    private XElement Line(string text, Look look)
    {
        XElement paragraph = Empty(look);
        paragraph.Add(
            Element(
                "run",
                [("charPrIDRef", look.Id)],
                new XElement(Hp + "t", PlainText.Of(text).Replace('\n', ' '))
            )
        );
        return paragraph;
    }

    private XElement Holding(XElement table)
    {
        XElement paragraph = Empty(Look.Body);
        paragraph.Add(
            Element("run", [("charPrIDRef", Look.Body.Id)], table, new XElement(Hp + "t"))
        );
        return paragraph;
    }

    private XElement Empty(Look look) =>
        Element(
            "p",
            [
                ("id", _paragraphs++),
                ("paraPrIDRef", look.Id),
                ("styleIDRef", look.Id),
                ("pageBreak", 0),
                ("columnBreak", 0),
                ("merged", 0),
            ]
        );

    private static XElement PageForm() =>
        Element(
            "secPr",
            [
                ("id", ""),
                ("textDirection", "HORIZONTAL"),
                ("spaceColumns", 1134),
                ("tabStop", 8000),
                ("outlineShapeIDRef", 1),
                ("memoShapeIDRef", 0),
                ("textVerticalWidthHead", 0),
                ("masterPageCnt", 0),
            ],
            Element("grid", [("lineGrid", 0), ("charGrid", 0), ("wonggojiFormat", 0)]),
            Element(
                "startNum",
                [("pageStartsOn", "BOTH"), ("page", 0), ("pic", 0), ("tbl", 0), ("equation", 0)]
            ),
            Element(
                "pagePr",
                [
                    ("landscape", "WIDELY"),
                    ("width", PageWidth),
                    ("height", PageHeight),
                    ("gutterType", "LEFT_ONLY"),
                ],
                Element(
                    "margin",
                    [
                        ("header", 4252),
                        ("footer", 4252),
                        ("gutter", 0),
                        ("left", SideMargin),
                        ("right", SideMargin),
                        ("top", 4252),
                        ("bottom", 4252),
                    ]
                )
            )
        );

    private static XElement Sides(string name, int x, int y) =>
        Element(name, [("left", x), ("right", x), ("top", y), ("bottom", y)]);

    private static XElement Element(
        string name,
        (string Name, object Value)[] attributes,
        params XElement[] content
    ) =>
        new(
            Hp + name,
            attributes.Select(attribute => new XAttribute(
                attribute.Name,
                Convert.ToString(attribute.Value, CultureInfo.InvariantCulture)!
            )),
            content
        );
}

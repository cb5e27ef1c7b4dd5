using System.Globalization;
using System.Xml.Linq;
using Ipses.Application.Exports;
using static Ipses.Exports.Hwpx.Owpml;

namespace Ipses.Exports.Hwpx;

/// <summary>Contents/section0.xml: the text. Paragraphs and tables get their numbers here, in reading order.</summary>
internal sealed partial class SectionPart(Rendition rendition)
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

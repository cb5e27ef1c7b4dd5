using System.Globalization;
using System.Xml.Linq;
using static Ipses.Exports.Hwpx.Owpml;

namespace Ipses.Exports.Hwpx;

/// <summary>Contents/header.xml: the lists of fonts, borders, looks and styles that the text refers to by number.</summary>
internal static class HeaderPart
{
    private static readonly string[] Scripts =
    [
        "HANGUL",
        "LATIN",
        "HANJA",
        "JAPANESE",
        "OTHER",
        "SYMBOL",
        "USER",
    ];

    internal static XElement Write() =>
        new(
            Hh + "head",
            new XAttribute(XNamespace.Xmlns + "hh", Hh),
            new XAttribute(XNamespace.Xmlns + "hc", Hc),
            new XAttribute("version", "1.4"),
            new XAttribute("secCnt", 1),
            Empty(
                "beginNum",
                ("page", 1),
                ("footnote", 1),
                ("endnote", 1),
                ("pic", 1),
                ("tbl", 1),
                ("equation", 1)
            ),
            new XElement(
                Hh + "refList",
                Counted("fontfaces", Scripts.Select(FontFace)),
                Counted(
                    "borderFills",
                    [
                        BorderFill(Borders.None, "NONE", "none"),
                        BorderFill(Borders.Cell, "SOLID", "none"),
                        BorderFill(Borders.Head, "SOLID", "#EEF2F7"),
                    ]
                ),
                Counted("charProperties", Look.All.OrderBy(look => look.Id).Select(Letters)),
                Counted(
                    "tabProperties",
                    [Empty("tabPr", ("id", 0), ("autoTabLeft", 0), ("autoTabRight", 0))]
                ),
                Counted("numberings", [Numbering()]),
                Counted("paraProperties", Look.All.OrderBy(look => look.Id).Select(Paragraphs)),
                Counted("styles", Look.All.OrderBy(look => look.Id).Select(Style))
            ),
            new XElement(
                Hh + "compatibleDocument",
                new XAttribute("targetProgram", "HWP201X"),
                new XElement(Hh + "layoutCompatibility")
            ),
            new XElement(
                Hh + "docOption",
                Empty("linkinfo", ("path", ""), ("pageInherit", 0), ("footnoteInherit", 0))
            )
        );

    private static XElement FontFace(string script) =>
        new(
            Hh + "fontface",
            new XAttribute("lang", script),
            new XAttribute("fontCnt", 1),
            Empty("font", ("id", 0), ("face", "맑은 고딕"), ("type", "TTF"), ("isEmbedded", 0))
        );

    private static XElement BorderFill(int id, string line, string face)
    {
        XElement Side(string name) =>
            Empty(name, ("type", line), ("width", "0.12 mm"), ("color", "#B1B8BE"));
        XElement Slash(string name) =>
            Empty(name, ("type", "NONE"), ("Crooked", 0), ("isCounter", 0));
        return new XElement(
            Hh + "borderFill",
            new XAttribute("id", id),
            new XAttribute("threeD", 0),
            new XAttribute("shadow", 0),
            new XAttribute("centerLine", "NONE"),
            new XAttribute("breakCellSeparateLine", 0),
            Slash("slash"),
            Slash("backSlash"),
            Side("leftBorder"),
            Side("rightBorder"),
            Side("topBorder"),
            Side("bottomBorder"),
            Empty("diagonal", ("type", "NONE"), ("width", "0.1 mm"), ("color", "#000000")),
            face == "none"
                ? null
                : new XElement(
                    Hc + "fillBrush",
                    new XElement(
                        Hc + "winBrush",
                        new XAttribute("faceColor", face),
                        new XAttribute("hatchColor", "#FF000000"),
                        new XAttribute("alpha", 0)
                    )
                )
        );
    }

    private static XElement Letters(Look look)
    {
        XElement ForEachScript(string name, int value) =>
            Empty(name, [.. Scripts.Select(script => (script.ToLowerInvariant(), (object)value))]);
        return new XElement(
            Hh + "charPr",
            new XAttribute("id", look.Id),
            new XAttribute("height", look.Height),
            new XAttribute("textColor", "#000000"),
            new XAttribute("shadeColor", "none"),
            new XAttribute("useFontSpace", 0),
            new XAttribute("useKerning", 0),
            new XAttribute("symMark", "NONE"),
            new XAttribute("borderFillIDRef", Borders.None),
            ForEachScript("fontRef", 0),
            ForEachScript("ratio", 100),
            ForEachScript("spacing", 0),
            ForEachScript("relSz", 100),
            ForEachScript("offset", 0),
            look.Bold ? new XElement(Hh + "bold") : null,
            Empty("underline", ("type", "NONE"), ("shape", "SOLID"), ("color", "#000000")),
            Empty("strikeout", ("shape", "NONE"), ("color", "#000000")),
            Empty("outline", ("type", "NONE")),
            Empty(
                "shadow",
                ("type", "NONE"),
                ("color", "#C0C0C0"),
                ("offsetX", 10),
                ("offsetY", 10)
            )
        );
    }

    private static XElement Paragraphs(Look look)
    {
        XElement Margin(string name, int value) =>
            new(Hc + name, new XAttribute("value", value), new XAttribute("unit", "HWPUNIT"));
        return new XElement(
            Hh + "paraPr",
            new XAttribute("id", look.Id),
            new XAttribute("tabPrIDRef", 0),
            new XAttribute("condense", 0),
            new XAttribute("fontLineHeight", 0),
            new XAttribute("snapToGrid", 1),
            new XAttribute("suppressLineNumbers", 0),
            new XAttribute("checked", 0),
            Empty("align", ("horizontal", look.Align), ("vertical", "BASELINE")),
            Empty(
                "heading",
                ("type", look.OutlineLevel is null ? "NONE" : "OUTLINE"),
                ("idRef", 0),
                ("level", look.OutlineLevel ?? 0)
            ),
            Empty(
                "breakSetting",
                ("breakLatinWord", "KEEP_WORD"),
                ("breakNonLatinWord", "KEEP_WORD"),
                ("widowOrphan", 0),
                ("keepWithNext", look.KeepWithNext ? 1 : 0),
                ("keepLines", 0),
                ("pageBreakBefore", 0),
                ("lineWrap", "BREAK")
            ),
            Empty("autoSpacing", ("eAsianEng", 0), ("eAsianNum", 0)),
            new XElement(
                Hh + "margin",
                Margin("intent", 0),
                Margin("left", 0),
                Margin("right", 0),
                Margin("prev", look.Before),
                Margin("next", look.After)
            ),
            Empty(
                "lineSpacing",
                ("type", "PERCENT"),
                ("value", look.LineSpacing),
                ("unit", "HWPUNIT")
            ),
            Empty(
                "border",
                ("borderFillIDRef", Borders.None),
                ("offsetLeft", 0),
                ("offsetRight", 0),
                ("offsetTop", 0),
                ("offsetBottom", 0),
                ("connect", 0),
                ("ignoreMargin", 0)
            )
        );
    }

    /// <summary>The numbering that outline levels refer to; headings bring their own numbers, so it shows none.</summary>
    private static XElement Numbering() =>
        new(
            Hh + "numbering",
            new XAttribute("id", 1),
            new XAttribute("start", 0),
            Look.Outline.Select(look =>
                Empty(
                    "paraHead",
                    ("start", 1),
                    ("level", look.OutlineLevel!.Value + 1),
                    ("align", "LEFT"),
                    ("useInstWidth", 1),
                    ("autoIndent", 1),
                    ("widthAdjust", 0),
                    ("textOffsetType", "PERCENT"),
                    ("textOffset", 50),
                    ("numFormat", "DIGIT"),
                    ("charPrIDRef", look.Id),
                    ("checkable", 0)
                )
            )
        );

    private static XElement Style(Look look) =>
        Empty(
            "style",
            ("id", look.Id),
            ("type", "PARA"),
            ("name", look.Name),
            ("engName", look.EnglishName),
            ("paraPrIDRef", look.Id),
            ("charPrIDRef", look.Id),
            ("nextStyleIDRef", look.OutlineLevel is null ? look.Id : Look.Body.Id),
            ("langID", 1042),
            ("lockForm", 0)
        );

    private static XElement Counted(string name, IEnumerable<XElement> items)
    {
        XElement[] all = [.. items];
        return new XElement(Hh + name, new XAttribute("itemCnt", all.Length), all);
    }

    private static XElement Empty(string name, params (string Name, object Value)[] attributes) =>
        new(
            Hh + name,
            attributes.Select(attribute => new XAttribute(
                attribute.Name,
                Convert.ToString(attribute.Value, CultureInfo.InvariantCulture)!
            ))
        );
}

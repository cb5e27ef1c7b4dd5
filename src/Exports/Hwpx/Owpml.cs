using System.Xml.Linq;

namespace Ipses.Exports.Hwpx;

/// <summary>The vocabulary of OWPML (KS X 6101): namespaces by the prefixes they go by, units, and the looks that a document is written in.</summary>
internal static class Owpml
{
    internal static readonly XNamespace Hh = "http://www.hancom.co.kr/hwpml/2011/head";
    internal static readonly XNamespace Hc = "http://www.hancom.co.kr/hwpml/2011/core";
    internal static readonly XNamespace Hs = "http://www.hancom.co.kr/hwpml/2011/section";
    internal static readonly XNamespace Hp = "http://www.hancom.co.kr/hwpml/2011/paragraph";
    internal static readonly XNamespace Hv = "http://www.hancom.co.kr/hwpml/2011/version";
    internal static readonly XNamespace Ha = "http://www.hancom.co.kr/hwpml/2011/app";
    internal static readonly XNamespace Ocf = "urn:oasis:names:tc:opendocument:xmlns:container";
    internal static readonly XNamespace Odf = "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0";
    internal static readonly XNamespace Opf = "http://www.idpf.org/2007/opf/";

    /// <summary>A4 in HWPUNIT, 1/7200 inch.</summary>
    internal const int PageWidth = 59_528;

    /// <inheritdoc cref="PageWidth"/>
    internal const int PageHeight = 84_186;

    internal const int SideMargin = 5_669;

    /// <summary>The width of the text.</summary>
    internal const int TextWidth = PageWidth - 2 * SideMargin;

    /// <summary>One Latin letter of a table's text, roughly.</summary>
    internal const int LetterWidth = 450;
}

/// <summary>A look of the document: one paragraph property, one character property and one style of the same number.</summary>
/// <param name="Id">Its number in all three lists.</param>
/// <param name="Name">The style's Korean name.</param>
/// <param name="EnglishName">The style's English name.</param>
/// <param name="Height">The size of letters in 1/100 point.</param>
/// <param name="Align">As OWPML says it: <c>JUSTIFY</c>, <c>LEFT</c>, <c>RIGHT</c>, <c>CENTER</c>.</param>
/// <param name="Before">Space before, in HWPUNIT.</param>
/// <param name="KeepWithNext">Whether it stays on the page of what follows.</param>
/// <param name="OutlineLevel">The level in the document's outline, 0 for the highest; null for none.</param>
internal sealed record Look(
    int Id,
    string Name,
    string EnglishName,
    int Height,
    bool Bold,
    string Align,
    int Before = 0,
    int After = 0,
    bool KeepWithNext = false,
    int? OutlineLevel = null,
    int LineSpacing = 160
)
{
    internal static readonly Look Body = new(
        0,
        "바탕글",
        "Normal",
        1000,
        false,
        "JUSTIFY",
        After: 300
    );
    internal static readonly Look Title = new(
        1,
        "제목",
        "Title",
        1800,
        true,
        "LEFT",
        After: 1000,
        KeepWithNext: true
    );
    internal static readonly Look TableText = new(
        5,
        "표 내용",
        "Table Text",
        850,
        false,
        "LEFT",
        LineSpacing: 130
    );
    internal static readonly Look TableNumber = new(
        6,
        "표 숫자",
        "Table Number",
        850,
        false,
        "RIGHT",
        LineSpacing: 130
    );
    internal static readonly Look TableHead = new(
        7,
        "표 머리",
        "Table Head",
        850,
        true,
        "CENTER",
        LineSpacing: 130
    );
    internal static readonly Look Caption = new(
        8,
        "캡션",
        "Caption",
        850,
        true,
        "LEFT",
        Before: 400,
        KeepWithNext: true
    );
    internal static readonly IReadOnlyList<Look> Outline =
    [
        new(2, "개요 1", "Outline 1", 1350, true, "LEFT", 1400, 400, true, 0),
        new(3, "개요 2", "Outline 2", 1150, true, "LEFT", 1100, 300, true, 1),
        new(4, "개요 3", "Outline 3", 1000, true, "LEFT", 800, 200, true, 2),
    ];

    internal static readonly IReadOnlyList<Look> All =
    [
        Body,
        Title,
        .. Outline,
        TableText,
        TableNumber,
        TableHead,
        Caption,
    ];
}

/// <summary>Borders and fills of the document, by their ids.</summary>
internal static class Borders
{
    /// <summary>No border, no fill.</summary>
    internal const int None = 1;

    /// <summary>Thin lines around a cell.</summary>
    internal const int Cell = 2;

    /// <summary>Thin lines and the fill of a table's head.</summary>
    internal const int Head = 3;
}

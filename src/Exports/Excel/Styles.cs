using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;
using Ipses.Domain.Common;

namespace Ipses.Exports.Excel;

/// <summary>The cell formats of a workbook, by their place in its style sheet.</summary>
internal static class Styles
{
    internal const uint Text = 1;

    /// <summary>Text that a program could take for a formula when it is edited or saved as CSV: marked as text.</summary>
    internal const uint QuotedText = 2;
    internal const uint Head = 3;
    internal const uint Label = 4;
    internal const uint Year = 5;
    internal const uint Date = 6;
    internal const uint Moment = 7;
    private const uint FirstNumber = 8;
    private const int MostDecimals = 4;
    private const uint FirstFormat = 164;

    /// <summary>The format of a number: as many decimals as it has, at most four; a fixed number would hide or invent some.</summary>
    internal static uint NumberOf(decimal value)
    {
        decimal shown = decimal.Round(value, MostDecimals, MidpointRounding.AwayFromZero);
        string digits = shown.ToString("0.####", CultureInfo.InvariantCulture);
        int dot = digits.IndexOf('.', StringComparison.Ordinal);
        return FirstNumber + (uint)(dot < 0 ? 0 : digits.Length - dot - 1);
    }

    internal static Stylesheet Sheet(Language language)
    {
        string date = language == Language.Korean ? @"yyyy\.\ m\.\ d\." : "d mmm yyyy";
        List<string> formats = [date, date + " hh:mm"];
        for (int decimals = 0; decimals <= MostDecimals; decimals++)
        {
            formats.Add(decimals == 0 ? "#,##0" : "#,##0." + new string('0', decimals));
        }
        Alignment Wrapped() => new() { Vertical = VerticalAlignmentValues.Top, WrapText = true };
        List<CellFormat> cells =
        [
            new(),
            Format(49, Wrapped()),
            Format(49, Wrapped(), quoted: true),
            Format(
                49,
                new()
                {
                    Horizontal = HorizontalAlignmentValues.Center,
                    Vertical = VerticalAlignmentValues.Center,
                    WrapText = true,
                },
                font: 1,
                fill: 2,
                border: 1
            ),
            Format(49, Wrapped(), font: 1),
            Format(1, Top()),
            Format(FirstFormat, Top()),
            Format(FirstFormat + 1, Top()),
        ];
        for (uint decimals = 0; decimals <= MostDecimals; decimals++)
        {
            cells.Add(Format(FirstFormat + 2 + decimals, Top()));
        }
        return new Stylesheet(
            new NumberingFormats(
                formats.Select(
                    (code, i) =>
                        new NumberingFormat
                        {
                            NumberFormatId = FirstFormat + (uint)i,
                            FormatCode = code,
                        }
                )
            )
            {
                Count = (uint)formats.Count,
            },
            new Fonts(
                new Font(new FontSize { Val = 10 }, new FontName { Val = "맑은 고딕" }),
                new Font(new Bold(), new FontSize { Val = 10 }, new FontName { Val = "맑은 고딕" })
            )
            {
                Count = 2,
            },
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(
                    new PatternFill(new ForegroundColor { Rgb = "FFEEF2F7" })
                    {
                        PatternType = PatternValues.Solid,
                    }
                )
            )
            {
                Count = 3,
            },
            new Borders(new Border(), Thin()) { Count = 2 },
            new CellStyleFormats(new CellFormat()) { Count = 1 },
            new CellFormats(cells) { Count = (uint)cells.Count }
        );
    }

    private static Alignment Top() => new() { Vertical = VerticalAlignmentValues.Top };

    private static CellFormat Format(
        uint number,
        Alignment alignment,
        bool quoted = false,
        uint font = 0,
        uint fill = 0,
        uint border = 0
    ) =>
        new(alignment)
        {
            NumberFormatId = number,
            FontId = font,
            FillId = fill,
            BorderId = border,
            ApplyNumberFormat = true,
            ApplyFont = font > 0,
            ApplyFill = fill > 0,
            ApplyBorder = border > 0,
            ApplyAlignment = true,
            QuotePrefix = quoted ? true : null,
        };

    private static Border Thin()
    {
        Color Grey() => new() { Rgb = "FFB1B8BE" };
        return new Border(
            new LeftBorder(Grey()) { Style = BorderStyleValues.Thin },
            new RightBorder(Grey()) { Style = BorderStyleValues.Thin },
            new TopBorder(Grey()) { Style = BorderStyleValues.Thin },
            new BottomBorder(Grey()) { Style = BorderStyleValues.Thin }
        );
    }
}

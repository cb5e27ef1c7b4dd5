using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Exports.Excel;
using MiniExcelLibs;
using Shouldly;
using Xunit;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Ipses.Exports.Tests;

/// <summary>A workbook as other programs take it: the SDK's validator, and a reader of another house.</summary>
public sealed class ExcelWriterTests
{
    [Theory]
    [InlineData(Language.Korean)]
    [InlineData(Language.English)]
    public void The_validator_has_nothing_to_say(Language language)
    {
        using MemoryStream file = Write([Samples.Table(5), Samples.Table(0)], language);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(file, false);

        new OpenXmlValidator()
            .Validate(workbook)
            .Select(error => $"{error.Path?.XPath}: {error.Description}")
            .ShouldBeEmpty();
    }

    [Fact]
    public void Numbers_are_numbers_dates_are_dates_and_moments_are_those_of_the_readers_clock()
    {
        using MemoryStream file = Write([Samples.Table(2)], Language.English);

        IDictionary<string, object?>[] rows =
        [
            .. file.Query(sheetName: "Performance indicators").Cast<IDictionary<string, object?>>(),
        ];
        IDictionary<string, object?> first = rows[2];
        first["A"].ShouldBe("Examination period 1");
        first["C"].ShouldBe(12.5d);
        first["D"].ShouldBe(68.2d);
        first["G"].ShouldBe(2027d);
        first["H"].ShouldBe(new DateTime(2027, 2, 26));
        ((DateTime)first["I"]!).ShouldBe(
            new DateTime(2027, 2, 27, 1, 30, 0),
            TimeSpan.FromSeconds(1)
        );
        rows[3]["F"].ShouldBeNull();
    }

    [Fact]
    public void What_a_person_typed_never_becomes_a_formula()
    {
        using MemoryStream file = Write([Samples.Table(1)], Language.Korean);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(file, false);
        SheetCell[] cells =
        [
            .. workbook.WorkbookPart!.WorksheetParts.SelectMany(part =>
                part.Worksheet!.Descendants<SheetCell>()
            ),
        ];

        cells.ShouldNotContain(cell => cell.CellFormula != null);
        SheetCell typed = cells.Single(cell => cell.InnerText == Samples.Formula);
        typed.DataType!.Value.ShouldBe(CellValues.InlineString);
        workbook
            .WorkbookPart!.WorkbookStylesPart!.Stylesheet!.CellFormats!.Elements<CellFormat>()
            .ElementAt((int)typed.StyleIndex!.Value)
            .QuotePrefix!.Value.ShouldBeTrue();
    }

    [Fact]
    public void Heads_stay_in_sight_and_sheets_have_names_that_Excel_takes()
    {
        LocalizedText name = LocalizedText.Same("과제/지표: [2027] " + new string('가', 40));
        ExportTable table = Samples.Table(1) with { Name = name };

        using MemoryStream file = Write([table, table], Language.Korean);
        using SpreadsheetDocument workbook = SpreadsheetDocument.Open(file, false);

        string[] names =
        [
            .. workbook
                .WorkbookPart!.Workbook!.Descendants<Sheet>()
                .Select(sheet => sheet.Name!.Value!),
        ];
        names.Length.ShouldBe(3);
        names.Distinct().Count().ShouldBe(3);
        names.ShouldAllBe(one => one.Length <= 31 && one.IndexOfAny("[]:*?/\\".ToCharArray()) < 0);
        Pane pane = workbook
            .WorkbookPart.WorksheetParts.First()
            .Worksheet!.Descendants<Pane>()
            .Single();
        pane.VerticalSplit!.Value.ShouldBe(2);
        pane.State!.Value.ShouldBe(PaneStateValues.Frozen);
    }

    private static MemoryStream Write(IReadOnlyList<ExportTable> tables, Language language)
    {
        MemoryStream stream = new();
        new ExcelWriter().Write(
            new ExportBook(
                Samples.Title,
                tables,
                [
                    new(
                        new("만든 때", "Made at"),
                        Application.Exports.Cell.Of(Samples.For(language).MadeAt)
                    ),
                ]
            ),
            Samples.For(language),
            stream
        );
        stream.Position = 0;
        return stream;
    }
}

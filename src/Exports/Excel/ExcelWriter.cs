using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Ipses.Application.Exports;
using ExportCell = Ipses.Application.Exports.Cell;
using SheetCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace Ipses.Exports.Excel;

/// <summary>Writes tables as an Excel workbook, one sheet each, and what is to be known about them on the last.</summary>
public sealed class ExcelWriter : ITableWriter
{
    private static readonly Domain.Common.LocalizedText About = new("정보", "About");

    /// <summary>A cell of Excel holds no more.</summary>
    private const int LongestText = 32_767;

    public void Write(ExportBook book, Rendition rendition, Stream stream)
    {
        // The package wants to seek, which an answer on its way cannot.
        using MemoryStream file = new();
        using (
            SpreadsheetDocument workbook = SpreadsheetDocument.Create(
                file,
                SpreadsheetDocumentType.Workbook
            )
        )
        {
            workbook.PackageProperties.Title = PlainText.Of(rendition[book.Title]);
            workbook.PackageProperties.Creator = "Ipses";
            workbook.PackageProperties.Language = rendition.LanguageTag;
            workbook.PackageProperties.Created = rendition.MadeAt.UtcDateTime;
            WorkbookPart part = workbook.AddWorkbookPart();
            part.AddNewPart<WorkbookStylesPart>().Stylesheet = Styles.Sheet(rendition.Language);
            Sheets sheets = new();
            SheetNames names = new();
            foreach (ExportTable table in book.Tables)
            {
                Add(part, sheets, names.NameOf(rendition[table.Name]), SheetOf(table, rendition));
            }
            Add(part, sheets, names.NameOf(rendition[About]), SheetOf(book, rendition));
            part.Workbook = new Workbook(sheets);
        }
        file.Position = 0;
        file.CopyTo(stream);
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, string name, Worksheet sheet)
    {
        WorksheetPart part = workbook.AddNewPart<WorksheetPart>();
        part.Worksheet = sheet;
        sheets.AppendChild(
            new Sheet
            {
                Id = workbook.GetIdOfPart(part),
                SheetId = (uint)sheets.ChildElements.Count + 1,
                Name = name,
            }
        );
    }

    private static Worksheet SheetOf(ExportTable table, Rendition rendition)
    {
        TableHead head = TableHead.Of(table);
        SheetData data = new();
        for (int row = 0; row < head.Rows; row++)
        {
            SheetCell[] labels =
            [
                .. Enumerable
                    .Range(0, table.Columns.Count)
                    .Select(column =>
                        TextCell(
                            rendition[
                                head.Cells.FirstOrDefault(cell =>
                                    cell.Row == row && cell.Column == column
                                )?.Text
                                    ?? Domain.Common.LocalizedText.Same("")
                            ],
                            Styles.Head
                        )
                    ),
            ];
            data.AppendChild(RowOf(row, labels));
        }
        for (int i = 0; i < table.Rows.Count; i++)
        {
            data.AppendChild(
                RowOf(head.Rows + i, table.Rows[i].Select(cell => CellOf(cell, rendition)))
            );
        }

        Worksheet sheet = new(
            new SheetViews(
                new SheetView(
                    new Pane
                    {
                        VerticalSplit = head.Rows,
                        TopLeftCell = Address(0, head.Rows),
                        ActivePane = PaneValues.BottomLeft,
                        State = PaneStateValues.Frozen,
                    }
                )
                {
                    WorkbookViewId = 0,
                }
            ),
            ColumnsOf(table, rendition),
            data
        );
        if (table.Columns.Count > 0)
        {
            sheet.AppendChild(
                new AutoFilter
                {
                    Reference =
                        $"{Address(0, head.Rows - 1)}:{Address(table.Columns.Count - 1, head.Rows - 1 + table.Rows.Count)}",
                }
            );
        }
        HeadCell[] spanning = [.. head.Cells.Where(cell => cell.RowSpan * cell.ColumnSpan > 1)];
        if (spanning.Length > 0)
        {
            sheet.AppendChild(
                new MergeCells(
                    spanning.Select(cell => new MergeCell
                    {
                        Reference =
                            $"{Address(cell.Column, cell.Row)}:{Address(cell.Column + cell.ColumnSpan - 1, cell.Row + cell.RowSpan - 1)}",
                    })
                )
            );
        }
        return sheet;
    }

    private static Worksheet SheetOf(ExportBook book, Rendition rendition)
    {
        SheetData data = new();
        data.AppendChild(RowOf(0, [TextCell(rendition[book.Title], Styles.Label)]));
        for (int i = 0; i < book.About.Count; i++)
        {
            Fact fact = book.About[i];
            data.AppendChild(
                RowOf(
                    i + 1,
                    [TextCell(rendition[fact.Label], Styles.Label), CellOf(fact.Value, rendition)]
                )
            );
        }
        return new Worksheet(
            new Columns(
                new Column
                {
                    Min = 1,
                    Max = 1,
                    Width = 40,
                    CustomWidth = true,
                },
                new Column
                {
                    Min = 2,
                    Max = 2,
                    Width = 60,
                    CustomWidth = true,
                }
            ),
            data
        );
    }

    private static Columns ColumnsOf(ExportTable table, Rendition rendition) =>
        new(
            table.Columns.Select(
                (column, i) =>
                    new Column
                    {
                        Min = (uint)i + 1,
                        Max = (uint)i + 1,
                        CustomWidth = true,
                        Width = Math.Clamp(
                            table
                                .Rows.Select(row => PlainText.Columns(rendition.Show(row[i])))
                                .Append(PlainText.Columns(rendition[column.Heading]))
                                .Max() + 2,
                            8,
                            60
                        ),
                    }
            )
        );

    private static Row RowOf(int index, IEnumerable<SheetCell> cells)
    {
        Row row = new() { RowIndex = (uint)index + 1 };
        int column = 0;
        foreach (SheetCell cell in cells)
        {
            cell.CellReference = Address(column++, index);
            row.AppendChild(cell);
        }
        return row;
    }

    private static SheetCell CellOf(ExportCell cell, Rendition rendition) =>
        cell switch
        {
            NumberCell number => ValueCell(
                number.Value.ToString(CultureInfo.InvariantCulture),
                Styles.NumberOf(number.Value)
            ),
            YearCell year => ValueCell(
                year.Year.ToString(CultureInfo.InvariantCulture),
                Styles.Year
            ),
            DateCell date => ValueCell(
                Serial(date.Date.ToDateTime(TimeOnly.MinValue)),
                Styles.Date
            ),
            MomentCell moment => ValueCell(Serial(rendition.Local(moment.Moment)), Styles.Moment),
            _ => TextCell(rendition.Show(cell), Styles.Text),
        };

    private static SheetCell ValueCell(string value, uint style) =>
        new() { StyleIndex = style, CellValue = new CellValue(value) };

    /// <summary>Text is written as text, never as a formula; what looks like one is marked, so that it stays text when it is edited.</summary>
    private static SheetCell TextCell(string text, uint style)
    {
        string plain = PlainText.Of(text);
        plain = plain.Length <= LongestText ? plain : plain[..(LongestText - 1)] + "…";
        bool looksLikeFormula = plain.Length > 0 && "=+-@".Contains(plain[0]);
        return new SheetCell
        {
            DataType = CellValues.InlineString,
            StyleIndex = style == Styles.Text && looksLikeFormula ? Styles.QuotedText : style,
            InlineString = new InlineString(
                new Text(plain) { Space = SpaceProcessingModeValues.Preserve }
            ),
        };
    }

    private static string Serial(DateTime local) =>
        local.ToOADate().ToString("R", CultureInfo.InvariantCulture);

    private static string Address(int column, int row)
    {
        string letters = "";
        for (int left = column; left >= 0; left = left / 26 - 1)
        {
            letters = (char)('A' + left % 26) + letters;
        }
        return string.Create(CultureInfo.InvariantCulture, $"{letters}{row + 1}");
    }
}

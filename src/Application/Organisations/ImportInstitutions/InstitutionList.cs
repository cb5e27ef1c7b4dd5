using System.Text.Json;
using CsvHelper;

namespace Ipses.Application.Organisations.ImportInstitutions;

/// <summary>One row of a plain list of institutions, still text: what a person keeps in a spreadsheet.</summary>
/// <param name="Number">Where it stands, from 1; the heading of a CSV file is row 1.</param>
/// <param name="Cells">By column: <c>code</c>, <c>kind</c>, <c>name_en</c>, <c>name_ko</c>, <c>parent</c>, and if there <c>from</c>.</param>
internal sealed record InstitutionLine(int Number, IReadOnlyDictionary<string, string> Cells)
{
    internal string this[string column] => Cells.GetValueOrDefault(column, "").Trim();
}

/// <summary>Reads a plain list of institutions: CSV with a heading, or JSON with a list <c>institutions</c>.</summary>
internal static class InstitutionList
{
    private static readonly string[] Needed = ["code", "kind", "name_en", "name_ko"];

    /// <summary>The lines, or null and why the file as a whole can't be read.</summary>
    internal static (IReadOnlyList<InstitutionLine>? Lines, string? Why) Read(string text) =>
        text.TrimStart().StartsWith('{') ? ReadJson(text) : ReadCsv(text);

    private static (IReadOnlyList<InstitutionLine>?, string?) ReadCsv(string text)
    {
        try
        {
            using CsvReader csv = CsvReader.Create(
                new StringReader(text.TrimStart('\uFEFF')),
                CsvReaderOptions.Default
            );
            csv.ReadHeader();
            string[] heading = [.. csv.Headers ?? []];
            string[] missing = [.. Needed.Except(heading, StringComparer.Ordinal)];
            if (missing.Length > 0)
            {
                return (null, $"its heading lacks {string.Join(", ", missing)}");
            }

            List<InstitutionLine> lines = [];
            while (csv.Read())
            {
                // The heading is row 1, as a spreadsheet counts.
                lines.Add(
                    new(
                        (int)csv.RowNumber + 1,
                        heading
                            .Take(csv.FieldCount)
                            .Select((column, at) => (column, cell: csv.GetString(at)))
                            .DistinctBy(one => one.column)
                            .ToDictionary(
                                one => one.column,
                                one => one.cell,
                                StringComparer.Ordinal
                            )
                    )
                );
            }

            return (lines, null);
        }
        catch (CsvFormatException error)
        {
            return (null, error.Message);
        }
    }

    private static (IReadOnlyList<InstitutionLine>?, string?) ReadJson(string text)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(text);
            if (
                !document.RootElement.TryGetProperty("institutions", out JsonElement list)
                || list.ValueKind != JsonValueKind.Array
            )
            {
                return (null, "it has no list \"institutions\"");
            }

            return (
                [
                    .. list.EnumerateArray()
                        .Select((row, index) => new InstitutionLine(index + 1, CellsOf(row))),
                ],
                null
            );
        }
        catch (JsonException error)
        {
            return (null, $"line {(error.LineNumber ?? 0) + 1}: this is not JSON");
        }
    }

    private static Dictionary<string, string> CellsOf(JsonElement row) =>
        row.ValueKind != JsonValueKind.Object
            ? []
            : row.EnumerateObject()
                .Where(cell => cell.Value.ValueKind is JsonValueKind.String)
                .ToDictionary(
                    cell => cell.Name,
                    cell => cell.Value.GetString()!,
                    StringComparer.Ordinal
                );
}

namespace Ipses.Application.Exports;

/// <summary>The formats that a document can leave in.</summary>
public enum ExportFormat
{
    /// <summary>Portable Document Format: for reading and printing.</summary>
    Pdf,

    /// <summary>Office Open XML workbook: its tables, for calculating.</summary>
    Xlsx,

    /// <summary>OWPML (KS X 6101), the open format of Hangul documents: for writing on.</summary>
    Hwpx,

    /// <summary>For programs.</summary>
    Json,
}

/// <summary>A finished file.</summary>
/// <param name="Name">Its name with the ending, fit for every file system.</param>
/// <param name="MediaType">Its media type.</param>
public sealed record ExportedFile(string Name, string MediaType, byte[] Content);

/// <summary>Writes documents in one format.</summary>
public interface IDocumentWriter
{
    ExportFormat Format { get; }

    /// <summary>Writes the whole document; the stream stays open.</summary>
    void Write(ExportDocument document, Rendition rendition, Stream stream);
}

/// <summary>Writes tables as a workbook: numbers stay numbers, dates dates, and what a person typed never becomes a formula.</summary>
public interface ITableWriter
{
    /// <summary>Writes the whole workbook; the stream stays open.</summary>
    void Write(ExportBook book, Rendition rendition, Stream stream);
}

/// <summary>What each format is called by programs.</summary>
public static class ExportFormats
{
    /// <summary>The ending of file names, without a dot; also how a format is asked for.</summary>
    public static string EndingOf(ExportFormat format) =>
        format switch
        {
            ExportFormat.Pdf => "pdf",
            ExportFormat.Xlsx => "xlsx",
            ExportFormat.Hwpx => "hwpx",
            _ => "json",
        };

    /// <summary>The format of an ending; null for what is none.</summary>
    public static ExportFormat? Parse(string? ending) =>
        Enum.GetValues<ExportFormat>()
            .Cast<ExportFormat?>()
            .FirstOrDefault(format =>
                string.Equals(
                    EndingOf(format!.Value),
                    ending?.Trim(),
                    StringComparison.OrdinalIgnoreCase
                )
            );

    public static string MediaTypeOf(ExportFormat format) =>
        format switch
        {
            ExportFormat.Pdf => "application/pdf",
            ExportFormat.Xlsx =>
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            ExportFormat.Hwpx => "application/hwp+zip",
            _ => "application/json",
        };
}

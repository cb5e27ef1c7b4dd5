using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Ipses.Exports.Pdf;

/// <summary>
/// Says the language of a PDF, without which programs that read aloud guess it: an incremental update (ISO 32000-1, 7.5.6) of
/// the catalogue, because the library that draws the pages has no word for it.
/// </summary>
internal static partial class CatalogUpdate
{
    /// <summary>Writes the file as it is, with the update behind it.</summary>
    /// <exception cref="InvalidDataException">It is no PDF with a plain cross-reference table.</exception>
    internal static void Write(byte[] pdf, string language, Stream stream)
    {
        // Latin-1 gives every byte its own letter: places in the text are places in the file.
        string text = Encoding.Latin1.GetString(pdf);
        int trailer = text.LastIndexOf("trailer", StringComparison.Ordinal);
        Match root = Root().Match(text, Math.Max(trailer, 0));
        Match size = Size().Match(text, Math.Max(trailer, 0));
        Match previous = StartOfTable().Match(text, Math.Max(trailer, 0));
        if (trailer < 0 || !root.Success || !size.Success || !previous.Success)
        {
            throw new InvalidDataException("The PDF has no plain cross-reference table.");
        }
        string number = root.Groups["number"].Value;
        Match catalogue = Regex.Match(
            text,
            $@"(?<=\n){number} 0 obj\s*<<(?<entries>.*?)>>\s*endobj",
            RegexOptions.Singleline | RegexOptions.ExplicitCapture,
            TimeSpan.FromSeconds(5)
        );
        if (!catalogue.Success)
        {
            throw new InvalidDataException("The PDF has no catalogue.");
        }

        StringBuilder update = new("\n");
        int place = pdf.Length + update.Length;
        update.Append(
            CultureInfo.InvariantCulture,
            $"{number} 0 obj\n<<{catalogue.Groups["entries"].Value}\n/Lang ({language})>>\nendobj\n"
        );
        int table = pdf.Length + update.Length;
        string info = Info().Match(text, trailer) is { Success: true } found
            ? $"/Info {found.Groups["number"].Value} 0 R\n"
            : "";
        update.Append(
            CultureInfo.InvariantCulture,
            $"xref\n{number} 1\n{place:0000000000} 00000 n \ntrailer\n<</Size {size.Groups["number"].Value}\n/Root {number} 0 R\n{info}/Prev {previous.Groups["number"].Value}\n>>\nstartxref\n{table}\n%%EOF\n"
        );
        stream.Write(pdf);
        stream.Write(Encoding.Latin1.GetBytes(update.ToString()));
    }

    [GeneratedRegex(@"/Root (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Root();

    [GeneratedRegex(@"/Info (?<number>\d+) 0 R", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Info();

    [GeneratedRegex(@"/Size (?<number>\d+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Size();

    [GeneratedRegex(@"startxref\s+(?<number>\d+)", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex StartOfTable();
}

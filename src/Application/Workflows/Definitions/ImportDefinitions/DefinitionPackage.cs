using System.IO.Compression;
using System.Text;
using Ipses.Domain.Common;
using Ipses.Engine.ElsaJson;

namespace Ipses.Application.Workflows.Definitions.ImportDefinitions;

/// <summary>Definitions as people and programs send them: a JSON file, or an archive of such.</summary>
public static class DefinitionPackage
{
    /// <summary>More files in one archive are refused.</summary>
    public const int MostFiles = 200;

    /// <summary>Bytes of the largest definition: every character of the longest may take four.</summary>
    private static readonly long Largest = 4L * new ElsaJsonLimits().MaxCharacters;

    private static ReadOnlySpan<byte> ZipMark => "PK"u8;

    /// <summary>The definitions in a file that was sent.</summary>
    /// <param name="name">The file's name, for refusals.</param>
    /// <param name="content">What is in it.</param>
    /// <returns>The files, or that it can't be read.</returns>
    public static Result<IReadOnlyList<DefinitionFile>> Read(string name, byte[] content)
    {
        if (!content.AsSpan().StartsWith(ZipMark))
        {
            return content.LongLength > Largest
                ? Unreadable(name)
                : Result<IReadOnlyList<DefinitionFile>>.Of([
                    new DefinitionFile(name, TextOf(content)),
                ]);
        }

        try
        {
            using ZipArchive archive = new(new MemoryStream(content), ZipArchiveMode.Read);
            ZipArchiveEntry[] entries =
            [
                .. archive.Entries.Where(entry =>
                    entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ),
            ];
            return entries.Length > MostFiles
                ? Unreadable(name)
                : Result<IReadOnlyList<DefinitionFile>>.Of([
                    .. entries.Select(entry => new DefinitionFile(entry.Name, ReadText(entry))),
                ]);
        }
        catch (InvalidDataException)
        {
            return Unreadable(name);
        }
    }

    /// <summary>What the entry says about its own length is not believed.</summary>
    private static string ReadText(ZipArchiveEntry entry)
    {
        using Stream stream = entry.Open();
        using MemoryStream text = new();
        byte[] part = new byte[81_920];
        for (int read; (read = stream.Read(part)) > 0; )
        {
            text.Write(part, 0, read);
            if (text.Length > Largest)
            {
                throw new InvalidDataException($"{entry.Name} is too large.");
            }
        }

        return TextOf(text.ToArray());
    }

    private static string TextOf(byte[] content) =>
        Encoding.UTF8.GetString(content).TrimStart('\uFEFF');

    /// <summary>There is nothing to bring in.</summary>
    public static Error NoFiles { get; } =
        new(
            "Import.NoFiles",
            new(
                "파일이 없습니다. JSON 파일이나 그것을 묶은 ZIP 파일을 보내십시오.",
                "There is no file. Send JSON files, or a ZIP archive of such."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "files",
        };

    private static Error Unreadable(string name) =>
        new(
            "Import.ArchiveUnreadable",
            LocalizedText.Of(
                $"{name} 파일을 풀 수 없습니다. JSON 파일은 {MostFiles}개까지 받을 수 있습니다.",
                $"The file {name} can't be read, or holds more than {MostFiles} definitions or too large ones."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "files",
        };
}

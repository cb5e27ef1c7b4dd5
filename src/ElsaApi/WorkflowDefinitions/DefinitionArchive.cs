using System.IO.Compression;
using System.Text;
using System.Text.Json;
using Ipses.ElsaApi.Common;
using Ipses.Engine.ElsaJson;
using Ipses.Engine.Ports;

namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>Definitions as files and as archives of such.</summary>
internal static class DefinitionArchive
{
    /// <summary>Entries of an archive beyond this are refused.</summary>
    internal const int MostFiles = 200;

    private static readonly JsonSerializerOptions Readable = new(ElsaJson.Options)
    {
        WriteIndented = true,
    };

    /// <summary>Bytes of the largest definition: every character of the longest may take four.</summary>
    private static readonly long Largest = 4L * new ElsaJsonLimits().MaxCharacters;

    /// <summary>The file's name.</summary>
    internal static string NameOf(DefinitionRecord version) => $"{version.DefinitionId}.json";

    /// <summary>The file of a version.</summary>
    internal static byte[] FileOf(DefinitionRecord version) =>
        JsonSerializer.SerializeToUtf8Bytes(DefinitionDocument.Exported(version), Readable);

    /// <summary>The files of versions in one archive.</summary>
    internal static byte[] Write(IReadOnlyList<DefinitionRecord> versions)
    {
        using MemoryStream stream = new();
        using (ZipArchive archive = new(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
            foreach (DefinitionRecord version in versions)
            {
                string name = names.Add(NameOf(version))
                    ? NameOf(version)
                    : $"{version.VersionId}.json";
                using Stream entry = archive.CreateEntry(name).Open();
                entry.Write(FileOf(version));
            }
        }

        return stream.ToArray();
    }

    /// <summary>The JSON files in an archive; null where it is none, or holds too many or too large ones.</summary>
    internal static IReadOnlyList<(string Name, string Json)>? Read(Stream sent)
    {
        try
        {
            using ZipArchive archive = new(sent, ZipArchiveMode.Read);
            ZipArchiveEntry[] entries =
            [
                .. archive.Entries.Where(entry =>
                    entry.Name.EndsWith(".json", StringComparison.OrdinalIgnoreCase)
                ),
            ];
            return entries.Length > MostFiles
                ? null
                : [.. entries.Select(entry => (entry.Name, ReadText(entry)))];
        }
        catch (InvalidDataException)
        {
            return null;
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

        return Encoding.UTF8.GetString(text.GetBuffer(), 0, (int)text.Length).TrimStart('\uFEFF');
    }
}

using System.IO.Compression;
using System.Text.Json;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Ports;

namespace Ipses.ElsaApi.WorkflowDefinitions;

/// <summary>Definitions as files and as archives of such.</summary>
internal static class DefinitionArchive
{
    private static readonly JsonSerializerOptions Readable = new(ElsaJson.Options)
    {
        WriteIndented = true,
    };

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
}

using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ipses.Cli.Export;

/// <summary>The folder that a command writes its files into, and what it has written so far.</summary>
internal sealed class OutputFolder(DirectoryInfo folder)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    private readonly List<Written> _written = [];

    /// <summary>A value as commands write JSON.</summary>
    internal static byte[] Json<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <summary>Writes a file whole or not at all; one of the same name is replaced.</summary>
    internal async Task WriteAsync(string name, byte[] content, CancellationToken cancellation)
    {
        folder.Create();
        string path = Path.Combine(folder.FullName, name);
        string unfinished = path + ".unfinished";
        try
        {
            await File.WriteAllBytesAsync(unfinished, content, cancellation);
            File.Move(unfinished, path, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
        _written.Add(new Written(path, content.Length));
    }

    /// <summary>Says what was written.</summary>
    internal async Task<int> TellAsync(bool json)
    {
        if (json)
        {
            await Console.Out.WriteLineAsync(
                JsonSerializer.Serialize(new { files = _written }, Options)
            );
        }
        else
        {
            await Console.Out.WriteLineAsync(
                $"{_written.Count} files in {folder.FullName}, {_written.Sum(file => (long)file.Bytes) / 1024} KB"
            );
        }
        return ExitCodes.Done;
    }

    private sealed record Written(string File, int Bytes);
}

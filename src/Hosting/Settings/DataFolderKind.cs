using Microsoft.Extensions.Configuration;

namespace Ipses.Hosting.Settings;

/// <summary>
/// A data folder belongs to the demo or to the real thing for good: the demo lets anybody in and moves time, so neither may
/// open the other's data.
/// </summary>
public static class DataFolderKind
{
    private const string FileName = "kind.txt";

    /// <summary>What commands open data as: what it was made as, the real thing where there is none yet.</summary>
    public static IpsesEnvironment Of(IConfiguration configuration)
    {
        string file = Path.Combine(SettingsReader.Read(configuration).DataFolder, FileName);
        return
            File.Exists(file)
            && Enum.TryParse(File.ReadAllText(file).Trim(), out IpsesEnvironment kind)
            ? kind
            : IpsesEnvironment.Production;
    }

    /// <summary>Marks a new folder; refuses one of the other kind.</summary>
    /// <exception cref="InvalidSettingsException">The folder holds data of the other kind.</exception>
    internal static void Require(string folder, IpsesEnvironment environment)
    {
        string file = Path.Combine(folder, FileName);
        string wanted = environment.ToString();
        if (!File.Exists(file))
        {
            File.WriteAllText(file, wanted);
            return;
        }

        string found = File.ReadAllText(file).Trim();
        if (!string.Equals(found, wanted, StringComparison.OrdinalIgnoreCase))
        {
            throw new InvalidSettingsException([
                $"{SettingsReader.Section}:DataFolder: {folder} holds data of the kind {found}, and this start is of the kind {wanted}; choose another folder with --data DIR",
            ]);
        }
    }
}

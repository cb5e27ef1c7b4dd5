using System.CommandLine;
using System.IO.Compression;
using Ipses.Application.Common;
using Ipses.Hosting;
using Ipses.Hosting.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli.Backup;

/// <summary>
/// <c>ipses backup FILE</c> and <c>ipses restore FILE</c>: the data folder with its database as one file. Databases on a
/// server are backed up by the server's own tools; then the file holds the data folder alone.
/// </summary>
internal static class BackupCommand
{
    internal static Command CreateBackup()
    {
        Argument<FileInfo> file = new("FILE") { Description = "The file to write; must not exist" };
        Option<string?> data = CommandSettings.DataOption();
        Command command = new("backup", "Writes the data folder and its database into one file")
        {
            file,
            data,
        };
        command.SetAction(
            (parsed, cancellation) =>
                CommandProduct.RunAsync(
                    "ipses backup",
                    parsed.GetValue(data),
                    (services, token) =>
                        BackUpAsync(services, parsed.GetRequiredValue(file), token),
                    cancellation
                )
        );
        return command;
    }

    internal static Command CreateRestore()
    {
        Argument<FileInfo> file = new("FILE") { Description = "A file that backup has written" };
        file.AcceptExistingOnly();
        Option<string?> data = CommandSettings.DataOption();
        Command command = new("restore", "Puts a backup into an empty data folder") { file, data };
        command.SetAction(
            (parsed, cancellation) =>
                RestoreAsync(parsed.GetRequiredValue(file), parsed.GetValue(data), cancellation)
        );
        return command;
    }

    private static async Task<int> BackUpAsync(
        IServiceProvider services,
        FileInfo file,
        CancellationToken cancellation
    )
    {
        if (file.Exists)
        {
            await Console.Error.WriteLineAsync($"{file.FullName} exists already.");
            return ExitCodes.Refused;
        }

        string folder = services.GetRequiredService<ProductEnvironment>().DataFolder;
        string unfinished = file.FullName + ".unfinished";
        string copy = Path.Combine(folder, Path.GetRandomFileName());
        try
        {
            IDatabaseMaintenance maintenance = services.GetRequiredService<IDatabaseMaintenance>();
            string? database = Path.GetFileName(maintenance.File);
            if (database is not null)
            {
                await maintenance.CopyToAsync(copy, cancellation);
            }

            await using (FileStream stream = File.Create(unfinished))
            using (ZipArchive archive = new(stream, ZipArchiveMode.Create))
            {
                if (database is not null)
                {
                    archive.CreateEntryFromFile(copy, database);
                }

                foreach (string path in FilesBeside(folder, database, copy))
                {
                    cancellation.ThrowIfCancellationRequested();
                    archive.CreateEntryFromFile(path, Path.GetRelativePath(folder, path));
                }
            }

            File.Move(unfinished, file.FullName);
        }
        finally
        {
            File.Delete(copy);
            File.Delete(unfinished);
        }

        file.Refresh();
        await Console.Out.WriteLineAsync($"{file.FullName}, {file.Length / 1024} KB");
        return ExitCodes.Done;
    }

    /// <summary>All but the database itself, its log and its lock.</summary>
    private static IEnumerable<string> FilesBeside(string folder, string? database, string copy) =>
        Directory
            .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(path => path != copy)
            .Where(path =>
                database is null
                || !Path.GetRelativePath(folder, path)
                    .StartsWith(database, StringComparison.Ordinal)
            )
            .Order(StringComparer.Ordinal);

    private static async Task<int> RestoreAsync(
        FileInfo file,
        string? data,
        CancellationToken cancellation
    )
    {
        try
        {
            IpsesSettings settings = SettingsReader.Read(CommandSettings.Configuration(data));
            DirectoryInfo folder = new(settings.DataFolder);
            if (folder.Exists && folder.EnumerateFileSystemInfos().Any())
            {
                await Console.Error.WriteLineAsync(
                    $"{folder.FullName} is not empty. Restore into a new folder with --data, look at it, then let the site use it."
                );
                return ExitCodes.Refused;
            }

            await PutAsync(file, folder, cancellation);
            await Console.Out.WriteLineAsync($"restored into {folder.FullName}");
            return ExitCodes.Done;
        }
        catch (Exception error)
            when (error
                    is InvalidSettingsException
                        or InvalidDataException
                        or IOException
                        or UnauthorizedAccessException
            )
        {
            await Console.Error.WriteLineAsync(error.Message);
            return ExitCodes.Refused;
        }
        catch (OperationCanceledException)
        {
            await Console.Error.WriteLineAsync("Interrupted; nothing is half-done.");
            return ExitCodes.Interrupted;
        }
    }

    /// <summary>
    /// Unpacks inside the folder, which may be a mount or lie where only root may make folders, and then moves everything to its
    /// place: an interrupted restore leaves the folder as empty as it was.
    /// </summary>
    private static async Task PutAsync(
        FileInfo file,
        DirectoryInfo folder,
        CancellationToken cancellation
    )
    {
        bool wasThere = folder.Exists;
        DirectoryInfo unfinished = folder.CreateSubdirectory(".unfinished");
        try
        {
            await ZipFile.ExtractToDirectoryAsync(file.FullName, unfinished.FullName, cancellation);
            foreach (DirectoryInfo one in unfinished.EnumerateDirectories())
            {
                one.MoveTo(Path.Combine(folder.FullName, one.Name));
            }

            foreach (FileInfo one in unfinished.EnumerateFiles())
            {
                one.MoveTo(Path.Combine(folder.FullName, one.Name));
            }

            unfinished.Delete();
        }
        catch
        {
            foreach (DirectoryInfo one in folder.EnumerateDirectories())
            {
                one.Delete(recursive: true);
            }

            foreach (FileInfo one in folder.EnumerateFiles())
            {
                one.Delete();
            }

            if (!wasThere)
            {
                folder.Delete();
            }

            throw;
        }
    }
}

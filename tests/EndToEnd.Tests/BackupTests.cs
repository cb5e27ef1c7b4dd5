using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Ipses.Testing;
using Ipses.Testing.Databases;
using Ipses.Testing.Product;
using Npgsql;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>What an operator does for the day on which the machine is gone, with the scripts as they are shipped.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string _folder = ProductHost.NewFolder("ipses-backup-");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_site_goes_on_while_it_is_backed_up_and_the_backup_is_whole()
    {
        await using RunningProduct site = await RunningProduct.StartAsync(StartingPoint.Demo);
        string file = Path.Combine(_folder, "backup.tar");

        Ended backup = await ScriptAsync("backup", file, ("IPSES__DATAFOLDER", site.Data));
        backup.Code.ShouldBe(0, backup.Errors);
        Ended health = await CommandLine.RunAsync(["health", "--port", $"{site.Port}"]);
        health.Output.ShouldStartWith("Healthy", Case.Sensitive, health.Errors);

        string elsewhere = Path.Combine(_folder, "elsewhere");
        Ended restore = await ScriptAsync("restore", file, ("IPSES__DATAFOLDER", elsewhere));
        restore.Code.ShouldBe(0, restore.Errors);
        Ended sound = await CommandLine.RunAsync(["verify", "--data", elsewhere]);
        sound.Code.ShouldBe(0, sound.Errors);
    }

    [Fact]
    public async Task A_database_on_PostgreSQL_and_its_data_folder_come_back_from_one_file()
    {
        PostgreSqlServer server = await PostgreSqlServer.SharedAsync();
        string lost = await PostgreSqlProduct.CreateDatabaseAsync(StartingPoint.People);
        string data = Directory.CreateDirectory(Path.Combine(_folder, "data")).FullName;
        await File.WriteAllTextAsync(Path.Combine(data, "attached.txt"), "kept");
        string file = Path.Combine(_folder, "backup.tar");

        Ended backup = await ScriptAsync("backup", file, Settings(lost, data));
        backup.Code.ShouldBe(0, backup.Errors);
        string fresh = await server.CreateDatabaseAsync();
        string elsewhere = Path.Combine(_folder, "elsewhere");
        Ended restore = await ScriptAsync("restore", file, Settings(fresh, elsewhere));
        restore.Code.ShouldBe(0, restore.Errors);

        (await CountPeopleAsync(fresh)).ShouldBe(await CountPeopleAsync(lost));
        File.Exists(Path.Combine(elsewhere, "attached.txt")).ShouldBeTrue();
        Ended sound = await CommandLine.RunAsync(["verify"], Settings(fresh, elsewhere));
        sound.Code.ShouldBe(0, sound.Errors);
        Ended twice = await ScriptAsync(
            "restore",
            file,
            Settings(fresh, Path.Combine(_folder, "third"))
        );
        twice.Code.ShouldBe(2, "a database that holds data is never overwritten");
        twice.Errors.ShouldContain("is not empty");
    }

    [Fact]
    public async Task A_service_manager_is_told_when_the_site_is_ready()
    {
        string path = Path.Combine(_folder, "notify");
        using Socket manager = new(AddressFamily.Unix, SocketType.Dgram, ProtocolType.Unspecified);
        manager.Bind(new UnixDomainSocketEndPoint(path));

        await using RunningProduct site = await RunningProduct.StartRealAsync(
            new Dictionary<string, string> { ["NOTIFY_SOCKET"] = path }
        );

        byte[] told = new byte[64];
        int length = await manager.ReceiveAsync(told);
        told[..length].ShouldBe("READY=1"u8.ToArray());
        using HttpClient client = new() { BaseAddress = site.Address };
        (await client.GetAsync("/health/ready")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static (string, string)[] Settings(string connection, string data) =>
        [
            ("IPSES__DATABASE__PROVIDER", "PostgreSql"),
            ("IPSES__DATABASE__CONNECTIONSTRING", connection),
            ("IPSES__DATAFOLDER", data),
        ];

    private static async Task<long> CountPeopleAsync(string connection)
    {
        await using NpgsqlDataSource source = NpgsqlDataSource.Create(connection);
        await using NpgsqlCommand command = source.CreateCommand("SELECT count(*) FROM \"People\"");
        return (long)(await command.ExecuteScalarAsync())!;
    }

    private static async Task<Ended> ScriptAsync(
        string script,
        string file,
        params (string Name, string Value)[] settings
    )
    {
        ProcessStartInfo start = new(Path.Combine(Repository.Top, "infra", script), [file])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = { ["IPSES_PROGRAM"] = CommandLine.Program },
        };
        foreach ((string name, string value) in settings)
        {
            start.Environment[name] = value;
        }

        using Process process = Process.Start(start)!;
        Task<string> output = process.StandardOutput.ReadToEndAsync();
        Task<string> errors = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return new(process.ExitCode, await output, await errors);
    }
}

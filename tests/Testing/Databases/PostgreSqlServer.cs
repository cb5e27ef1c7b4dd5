using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Ipses.Testing.Databases;

/// <summary>
/// A real PostgreSQL of Debian's package on a free port of the loopback, one for each test process; its files are removed with
/// it. It does not wait for the disk: what tests ask of it is isolation, not durability.
/// </summary>
public sealed class PostgreSqlServer
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private static readonly Lazy<Task<PostgreSqlServer>> One = new(StartAsync);
    private static int _databases;

    /// <summary>Runs a command until its input ends: the tests may end as they like, killed too, and no server stays behind.</summary>
    private const string UntilInputEnds = """
        "$@" </dev/null >/dev/null 2>&1 & server=$!
        cat >/dev/null
        kill -QUIT "$server"
        wait "$server"
        rm -rf "$0"
        """;

    private readonly Process _process;

    private PostgreSqlServer(int port, Process process)
    {
        _process = process;
        Port = port;
    }

    /// <summary>The port of the loopback that it listens on.</summary>
    public int Port { get; }

    /// <summary>The server of this process, started at the first call.</summary>
    public static Task<PostgreSqlServer> SharedAsync() => One.Value;

    /// <summary>Makes a database and says how to reach it.</summary>
    /// <param name="template">The connection of one that it begins as a copy of, and that nobody uses; null for an empty one.</param>
    public async Task<string> CreateDatabaseAsync(string? template = null)
    {
        string copied = "template1";
        if (template is not null)
        {
            await using NpgsqlConnection unused = new(template);
            NpgsqlConnection.ClearPool(unused);
            copied = unused.Database;
        }

        string name = string.Create(
            CultureInfo.InvariantCulture,
            $"ipses_{Interlocked.Increment(ref _databases)}"
        );
        await using NpgsqlConnection connection = new(ConnectionTo("postgres"));
        await connection.OpenAsync();
        await using NpgsqlCommand command = connection.CreateCommand();
        // The names are made here; parameters can't stand in their place.
        command.CommandText = $"CREATE DATABASE {name} TEMPLATE {copied}";
        await command.ExecuteNonQueryAsync();
        return ConnectionTo(name);
    }

    private static async Task<PostgreSqlServer> StartAsync()
    {
        string programs = Directory
            .EnumerateDirectories("/usr/lib/postgresql")
            .OrderByDescending(folder =>
                int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)
            )
            .Select(folder => Path.Combine(folder, "bin"))
            .First();
        string folder = Directory.CreateTempSubdirectory("ipses-postgres-").FullName;
        int port = FreePort();
        if (Environment.IsPrivilegedProcess)
        {
            // It refuses to run as root.
            await RunAsync("chown", "postgres", folder);
        }

        await RunAsync(
            AsServer(
                Path.Combine(programs, "initdb"),
                "-D",
                Path.Combine(folder, "data"),
                "-A",
                "trust",
                "-U",
                "ipses",
                "-E",
                "UTF8",
                "--locale=C.UTF-8",
                "--no-sync"
            )
        );
        ProcessStartInfo start = Info([
            "/bin/sh",
            "-c",
            UntilInputEnds,
            folder,
            .. AsServer(
                Path.Combine(programs, "postgres"),
                "-D",
                Path.Combine(folder, "data"),
                "-p",
                port.ToString(CultureInfo.InvariantCulture),
                "-c",
                "listen_addresses=127.0.0.1",
                "-c",
                $"unix_socket_directories={folder}",
                "-c",
                "fsync=off",
                "-c",
                "full_page_writes=off",
                "-c",
                "max_connections=300"
            ),
        ]);
        start.RedirectStandardInput = true;
        PostgreSqlServer server = new(port, Process.Start(start)!);
        await server.AnswersAsync();
        return server;
    }

    private string ConnectionTo(string database) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"Host=127.0.0.1;Port={Port};Username=ipses;Database={database};Maximum Pool Size=50"
        );

    private async Task AnswersAsync()
    {
        Stopwatch waited = Stopwatch.StartNew();
        while (true)
        {
            try
            {
                await using NpgsqlConnection connection = new(ConnectionTo("postgres"));
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (!_process.HasExited && waited.Elapsed < Patience)
            {
                await Task.Delay(50);
            }
        }
    }

    private static string[] AsServer(params string[] command) =>
        Environment.IsPrivilegedProcess
            ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups", .. command]
            : command;

    private static async Task RunAsync(params string[] command)
    {
        using Process process = Process.Start(Info(command))!;
        Task<string> said = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{command[0]} failed: {await said}");
        }
    }

    private static ProcessStartInfo Info(string[] command) =>
        new(command[0], command[1..])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetTempPath(),
        };

    private static int FreePort()
    {
        using TcpListener listener = new(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Text.Json;
using Ipses.Testing;
using Ipses.Testing.Product;
using Microsoft.Data.Sqlite;
using Shouldly;
using Xunit;

namespace Ipses.EndToEnd.Tests;

/// <summary>The commands of an operator, each in a process of its own as a script calls them.</summary>
public sealed class CommandTests : IDisposable
{
    private readonly string _folder = ProductHost.NewFolder("ipses-commands-");

    private string Data => Path.Combine(_folder, "data");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Three_bad_rows_of_39_are_all_named_by_row_and_column_and_nothing_is_entered()
    {
        string[] lines = InstitutionsAsCsv();
        lines[3] = lines[3].Replace("ministry", "kingdom", StringComparison.Ordinal);
        lines[10] += "NOBODY";
        lines[20] = "," + lines[20][(lines[20].IndexOf(',', StringComparison.Ordinal) + 1)..];
        string bad = Write("bad.csv", string.Join('\n', lines));

        Ended refused = await RunAsync("import", "institutions", bad);

        refused.Code.ShouldBe(2);
        refused.Errors.ShouldContain("Row 4, column kind");
        refused.Errors.ShouldContain("Row 11, column parent");
        refused.Errors.ShouldContain("Row 21, column code");
        refused.Errors.ShouldContain("nothing was entered");
        Ended good = await RunAsync(
            "import",
            "institutions",
            Write("good.csv", string.Join('\n', InstitutionsAsCsv())),
            "--json"
        );
        good.Code.ShouldBe(0, good.Errors);
        JsonElement report = JsonDocument.Parse(good.Output).RootElement;
        report.GetProperty("added").GetInt32().ShouldBe(39);
        report.GetProperty("unchanged").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Plans_are_written_whole_one_file_each_and_a_missing_one_is_named()
    {
        Directory.CreateDirectory(Data);
        await StartingPoint.Demo.CopyToAsync(Data);
        string output = Path.Combine(_folder, "plans");

        Ended missing = await RunAsync(
            "export",
            "plans",
            "--year",
            "2026",
            "--institution",
            "KIPO",
            "ATLANTIS",
            "--format",
            "json",
            "--out",
            output
        );
        missing.Code.ShouldBe(2);
        missing.Errors.ShouldContain("ATLANTIS");
        Directory.Exists(output).ShouldBeFalse();

        Ended written = await RunAsync(
            "export",
            "plans",
            "--year",
            "2026",
            "--institution",
            "KIPO",
            "MOEL",
            "--format",
            "pdf",
            "--out",
            output,
            "--json"
        );
        written.Code.ShouldBe(0, written.Errors);
        JsonDocument
            .Parse(written.Output)
            .RootElement.GetProperty("files")
            .GetArrayLength()
            .ShouldBe(2);
        Directory
            .GetFiles(output)
            .Select(Path.GetFileName)
            .Order()
            .ShouldBe(["annual-plan-KIPO-2026.pdf", "annual-plan-MOEL-2026.pdf"]);
    }

    [Fact]
    public async Task The_shipped_definitions_are_valid_and_a_broken_one_is_told_with_its_place()
    {
        string[] shipped = Directory.GetFiles(Path.Combine(Repository.Top, "workflows"), "*.json");
        string broken = Write(
            "broken.json",
            (await File.ReadAllTextAsync(shipped[0])).Replace(
                "Ipses.",
                "Ipsos.",
                StringComparison.Ordinal
            )
        );

        (await CommandLine.RunAsync(["validate", .. shipped])).Code.ShouldBe(0);
        Ended told = await CommandLine.RunAsync(["validate", shipped[0], broken]);

        told.Code.ShouldBe(3);
        told.Errors.ShouldContain(broken);
        told.Errors.ShouldContain("Ipsos.");
        told.Output.ShouldContain($"{shipped[0]}: valid");
    }

    [Fact]
    public async Task A_backup_restored_elsewhere_verifies_and_a_journal_with_a_gap_does_not()
    {
        Directory.CreateDirectory(Data);
        await StartingPoint.Demo.CopyToAsync(Data);
        string file = Path.Combine(_folder, "ipses.backup");
        (await RunAsync("migrate")).Code.ShouldBe(0);

        Ended backup = await RunAsync("backup", file);
        backup.Code.ShouldBe(0, backup.Errors);
        string elsewhere = Path.Combine(_folder, "elsewhere");
        Ended restored = await CommandLine.RunAsync(["restore", file, "--data", elsewhere]);
        restored.Code.ShouldBe(0, restored.Errors);
        Ended sound = await CommandLine.RunAsync(["verify", "--data", elsewhere]);
        sound.Code.ShouldBe(0, sound.Errors);
        (await CommandLine.RunAsync(["restore", file, "--data", elsewhere])).Code.ShouldBe(
            2,
            "a folder that holds data is never overwritten"
        );

        Tear(Path.Combine(elsewhere, "ipses.db"));
        Ended torn = await CommandLine.RunAsync(["verify", "--data", elsewhere]);
        torn.Code.ShouldBe(3);
        torn.Errors.ShouldContain("torn: the journal ends at 0, the instance is at version 1");
    }

    [Fact]
    public async Task A_token_is_printed_once_listed_without_its_secret_and_ended()
    {
        Directory.CreateDirectory(Data);
        await StartingPoint.Demo.CopyToAsync(Data);

        Ended made = await RunAsync(
            "token",
            "create",
            "--person",
            "officer.KIPO",
            "--name",
            "import",
            "--read-only",
            "--json"
        );
        made.Code.ShouldBe(0, made.Errors);
        JsonElement token = JsonDocument.Parse(made.Output).RootElement;
        string id = token.GetProperty("id").GetString()!;
        token.GetProperty("secret").GetString()!.ShouldStartWith("ipses_");

        (await RunAsync("token", "revoke", id)).Code.ShouldBe(0);
        Ended list = await RunAsync("token", "list");
        list.Output.ShouldContain($"{id}  officer.KIPO  Read");
        list.Output.ShouldContain("revoked");
        list.Output.ShouldNotContain("ipses_");
        (await RunAsync("token", "revoke", "token-none")).Code.ShouldBe(2);
        (
            await RunAsync("token", "create", "--person", "nobody", "--name", "import")
        ).Errors.ShouldContain("There is no person nobody.");
    }

    [Fact]
    public async Task A_rehearsal_of_a_site_where_nobody_coordinates_yet_says_whom_to_appoint_before()
    {
        string institutions = Write("own.csv", string.Join('\n', InstitutionsAsCsv()));
        (await RunAsync("import", "institutions", institutions)).Code.ShouldBe(0);

        Ended refused = await RunAsync("rehearse", "--year", "2027", "--site");

        refused.Code.ShouldBe(2);
        refused.Errors.ShouldContain("nobody is appointed coordinator");
    }

    /// <summary>An instance whose journal is gone.</summary>
    private static void Tear(string database)
    {
        using SqliteConnection connection = new($"Data Source={database};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = """
            INSERT INTO WorkflowInstances (Id, DefinitionId, DefinitionVersionId, DefinitionVersion, Status, Version,
              CorrelationId, Name, ParentInstanceId, FanOutId, ItemKey, OpenIncidents, CreatedAt, UpdatedAt)
            VALUES ('torn', 'd', 'd-v1', 1, 'Running', 1, '', '', '', '', '', 0, 1, 1);
            INSERT INTO WorkflowSnapshots (InstanceId, Json) VALUES ('torn', '{}');
            """;
        command.ExecuteNonQuery();
    }

    /// <summary>The shipped list as a person keeps it in a spreadsheet: a heading and 39 rows.</summary>
    private static string[] InstitutionsAsCsv()
    {
        using JsonDocument shipped = JsonDocument.Parse(
            File.ReadAllText(
                Path.Combine(Repository.Top, "workflows", "data", "institutions-2010.json")
            )
        );
        return
        [
            "code,kind,name_en,name_ko,parent",
            .. shipped
                .RootElement.GetProperty("institutions")
                .EnumerateArray()
                .Where(row => row.GetProperty("code").GetString() != "PMO")
                .Select(row =>
                    $"{row.GetProperty("code").GetString()},{row.GetProperty("kind").GetString()},\"{row.GetProperty("name").GetProperty("en").GetString()}\",{row.GetProperty("name").GetProperty("ko").GetString()},"
                ),
        ];
    }

    private string Write(string name, string text)
    {
        string path = Path.Combine(_folder, name);
        File.WriteAllText(path, text);
        return path;
    }

    private Task<Ended> RunAsync(params string[] arguments) =>
        CommandLine.RunAsync([.. arguments, "--data", Data]);
}

using System.Diagnostics;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;
using Ipses.Application.Common;
using Ipses.Testing;
using Shouldly;
using Xunit;

namespace Ipses.Architecture.Tests;

/// <summary>What operators copy to their machines fits the program that it starts.</summary>
public sealed partial class OperationFilesTests
{
    private static readonly string[] Files =
    [
        "infra/compose.yaml",
        "infra/container/Dockerfile",
        "infra/systemd/ipses.service",
        "infra/systemd/ipses.env",
        "infra/backup",
        "infra/restore",
        "infra/database-connection",
        "infra/installed",
        "infra/systemd/ipses",
        "README.md",
    ];

    public static TheoryData<string> AllFiles => [.. Files];

    [Theory]
    [MemberData(nameof(AllFiles))]
    public void Every_setting_that_is_named_as_a_variable_is_one_of_the_program(string file)
    {
        string[] named =
        [
            .. Variable()
                .Matches(File.ReadAllText(Path.Combine(Repository.Top, file)))
                .Select(match => match.Value)
                .Distinct(StringComparer.Ordinal),
        ];

        named.Except(Known()).ShouldBeEmpty();
    }

    [Fact]
    public void The_compose_file_runs_the_product_with_a_database_and_asks_for_what_has_no_default()
    {
        JsonElement compose = ReadYaml("infra/compose.yaml");
        JsonElement services = compose.GetProperty("services");
        JsonElement product = services.GetProperty("ipses");

        services
            .EnumerateObject()
            .Select(service => service.Name)
            .ShouldBe(["ipses", "postgres", "sqlserver", "mail"]);
        services.GetProperty("postgres").TryGetProperty("profiles", out _).ShouldBeFalse();
        product.GetProperty("read_only").GetBoolean().ShouldBeTrue();
        product.GetProperty("cap_drop")[0].GetString().ShouldBe("ALL");
        string[] environment =
        [
            .. product
                .GetProperty("environment")
                .EnumerateObject()
                .Select(one => one.Value.GetString()!),
        ];
        environment.Count(value => value.Contains(":?", StringComparison.Ordinal)).ShouldBe(3);
        environment.ShouldContain("Production");
        File.Exists(
                Path.Combine(
                    Repository.Top,
                    product.GetProperty("build").GetProperty("dockerfile").GetString()!
                )
            )
            .ShouldBeTrue();
    }

    [Fact]
    public void The_container_runs_as_nobody_of_importance_and_checks_its_health()
    {
        string file = File.ReadAllText(Path.Combine(Repository.Top, "infra/container/Dockerfile"));

        file.ShouldContain("\nUSER $APP_UID\n");
        file.ShouldContain("HEALTHCHECK");
        file.ShouldContain("\"health\"");
    }

    [Fact]
    public void Systemd_finds_no_fault_in_the_unit_and_calls_it_protected()
    {
        string unit = Path.Combine(Repository.Top, "infra/systemd/ipses.service");
        string text = File.ReadAllText(unit);
        text.ShouldContain("Type=notify");
        text.ShouldContain("EnvironmentFile=/etc/ipses/ipses.env");
        text.ShouldContain("NoNewPrivileges=yes");
        text.ShouldContain("ProtectSystem=strict");
        if (!File.Exists("/usr/bin/systemd-analyze"))
        {
            return;
        }

        (int code, string said) = Run("/usr/bin/systemd-analyze", "verify", unit);
        // A machine without the program's runtime in /usr/bin says so; that is no fault of the unit.
        said.Split('\n')
            .Where(line => line.Contains("ipses.service:", StringComparison.Ordinal))
            .Where(line => !line.Contains("is not executable", StringComparison.Ordinal))
            .ShouldBeEmpty(said);
        (code, said) = Run(
            "/usr/bin/systemd-analyze",
            "security",
            "--offline=true",
            "--threshold=25",
            unit
        );
        code.ShouldBe(0, said);
    }

    [Theory]
    [InlineData("infra/backup")]
    [InlineData("infra/restore")]
    [InlineData("infra/database-connection")]
    [InlineData("infra/installed")]
    [InlineData("infra/systemd/ipses")]
    public void A_script_is_one_that_the_shell_understands(string script)
    {
        (int code, string said) = Run("/bin/bash", "-n", Path.Combine(Repository.Top, script));

        code.ShouldBe(0, said);
    }

    /// <summary>Every variable by which a setting can be given.</summary>
    private static HashSet<string> Known()
    {
        HashSet<string> known = ["IPSES_ENVIRONMENT"];
        void Add(Type group, string path)
        {
            foreach (PropertyInfo property in group.GetProperties())
            {
                string name = $"{path}__{property.Name.ToUpperInvariant()}";
                if (
                    property.PropertyType.IsClass
                    && property.PropertyType.Assembly == typeof(IpsesSettings).Assembly
                )
                {
                    Add(property.PropertyType, name);
                }
                else
                {
                    known.Add(name);
                }
            }
        }

        Add(typeof(IpsesSettings), "IPSES");
        return known;
    }

    private static JsonElement ReadYaml(string file)
    {
        (int code, string said) = Run(
            "/usr/bin/python3",
            "-c",
            "import json, sys, yaml; print(json.dumps(yaml.safe_load(open(sys.argv[1]))))",
            Path.Combine(Repository.Top, file)
        );
        code.ShouldBe(0, said);
        return JsonDocument.Parse(said).RootElement;
    }

    private static (int Code, string Said) Run(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, said + errors.GetAwaiter().GetResult());
    }

    [GeneratedRegex("IPSES_(?:ENVIRONMENT|_[A-Z_]+)")]
    private static partial Regex Variable();
}

using System.Text.RegularExpressions;
using Ipses.Architecture.Tests.House;
using Shouldly;
using Xunit;

namespace Ipses.Architecture.Tests;

/// <summary>Within a project a room imports only what stands before it, and features don't import each other.</summary>
public sealed partial class RoomTests
{
    private static readonly Dictionary<string, string[]> Orders = new()
    {
        ["Domain"] =
        [
            "Common",
            "Organisations",
            "Documents",
            "DeadlineTasks",
            "Committees",
            "Deliberations",
            "Guidelines",
            "Cycles",
            "StrategicPlans",
            "Indicators",
            "AnnualPlans",
            "SavedViews",
            "Publications",
        ],
        ["Engine"] =
        [
            "Definitions",
            "State",
            "ElsaJson",
            "Ports",
            "Expressions",
            "Execution",
            "Activities",
            "Analysis",
            "Migration",
            "Runtime",
            "InMemory",
        ],
    };

    /// <summary>Rooms of Application that are no feature: what all share, the form of what is exported, the bridge to the engine, the workflows themselves, and the rehearsal that plays people.</summary>
    private static readonly string[] SharedInApplication =
    [
        "Common",
        "Exports",
        "WorkflowBridge",
        "Workflows",
        "Rehearsal",
    ];

    private static readonly string[] ForbiddenFolders =
    [
        "Services",
        "Helpers",
        "Utils",
        "Utilities",
        "Models",
        "Managers",
        "Extensions",
        "Contracts",
        "Interfaces",
        "Misc",
        "Core",
        "Shared",
        "Infrastructure",
        "Abstractions",
        "Dtos",
        "Entities",
    ];

    [Theory]
    [InlineData("Domain")]
    [InlineData("Engine")]
    public void A_room_of_a_core_imports_only_rooms_that_stand_before_it(string project)
    {
        string[] order = Orders[project];
        SourceFile
            .RoomsOf(project)
            .Except(order)
            .ShouldBeEmpty("give every new room its place in the order");
        int looked = 0;
        List<string> wrong = [];
        foreach (SourceFile file in SourceFile.All.Where(file => file.Project == project))
        {
            foreach (string room in file.RoomsOfOwnProject)
            {
                looked++;
                if (Array.IndexOf(order, room) > Array.IndexOf(order, file.Room))
                {
                    wrong.Add($"{file.Path} imports {room}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        looked.ShouldBeGreaterThan(5);
    }

    [Fact]
    public void The_cores_name_no_adapter_package_of_the_web_or_of_a_database()
    {
        string[] foreign =
        [
            "Microsoft.EntityFrameworkCore",
            "Microsoft.AspNetCore",
            "MailKit",
            "Hangfire",
            "System.Net.Http",
        ];
        SourceFile[] cores =
        [
            .. SourceFile.All.Where(file => file.Project is "Domain" or "Engine" or "Application"),
        ];
        cores.Length.ShouldBeGreaterThan(30);

        cores
            .Where(file =>
                foreign.Any(package =>
                    file.Text.Contains($"using {package}", StringComparison.Ordinal)
                )
            )
            .Select(file => file.Path)
            .ShouldBeEmpty();
    }

    [Fact]
    public void Features_of_Application_do_not_import_each_other()
    {
        SourceFile[] features =
        [
            .. SourceFile.All.Where(file =>
                file.Project == "Application" && !SharedInApplication.Contains(file.Room)
            ),
        ];
        features.Select(file => file.Room).Distinct().Count().ShouldBeGreaterThan(1);

        features
            .SelectMany(file =>
                file.RoomsOfOwnProject.Where(room => room is not ("Common" or "Exports"))
                    .Select(room => $"{file.Path} imports {room}")
            )
            .ShouldBeEmpty();
        SourceFile
            .All.Where(file => file.Project == "Application" && file.Room == "Common")
            .SelectMany(file =>
                file.RoomsOfOwnProject.Select(room => $"{file.Path} imports {room}")
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void Features_of_the_site_do_not_import_each_other_and_the_frame_imports_none()
    {
        SourceFile[] pages =
        [
            .. SourceFile.All.Where(file =>
                file.Project == "Web" && file.Room == "Pages" && file.Folders.Count > 1
            ),
        ];
        pages.ShouldNotBeEmpty();

        pages
            .SelectMany(file =>
                FeaturesNamedIn(file)
                    .Where(feature => feature != file.Folders[1])
                    .Select(feature => $"{file.Path} imports {feature}")
            )
            .ShouldBeEmpty();
        SourceFile
            .All.Where(file => file.Project == "Web" && file.Room is not ("Pages" or ""))
            .SelectMany(file =>
                FeaturesNamedIn(file).Select(feature => $"{file.Path} imports {feature}")
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void No_project_has_a_circle_of_rooms()
    {
        string[] projects = [.. SourceFile.All.Select(file => file.Project).Distinct()];
        projects.Length.ShouldBeGreaterThan(5);
        (string Project, string? Circle)[] found =
        [
            .. projects.Select(project =>
                (
                    project,
                    Circles.Find(
                        SourceFile
                            .All.Where(file => file.Project == project && file.Room.Length > 0)
                            .SelectMany(file =>
                                file.RoomsOfOwnProject.Select(room => (file.Room, room))
                            )
                    )
                )
            ),
        ];

        found.Where(one => one.Circle is not null).ShouldBeEmpty();
    }

    [Fact]
    public void A_circle_would_be_noticed()
    {
        Circles.Find([("A", "B"), ("B", "C"), ("C", "B")]).ShouldBe("B → C → B");
        Circles.Find([("A", "B"), ("A", "C"), ("B", "C")]).ShouldBeNull();
    }

    [Fact]
    public void Folders_are_named_after_the_thing_they_are_about()
    {
        string[] folders =
        [
            .. SourceFile
                .All.SelectMany(file => file.Folders.Select(folder => $"{file.Project}/{folder}"))
                .Distinct(),
        ];
        folders.Length.ShouldBeGreaterThan(20);

        // Razor looks for layouts in Shared; an extension (기한 연장) is a thing of the domain.
        string[] named = ["Web/Shared", "Application/Extensions", "Web/Extensions"];
        folders
            .Where(folder => ForbiddenFolders.Contains(folder.Split('/')[1]))
            .Except(named)
            .ShouldBeEmpty();
    }

    [Fact]
    public void A_files_namespace_is_its_folder()
    {
        int looked = 0;
        List<string> wrong = [];
        foreach (
            SourceFile file in SourceFile.All.Where(file =>
                file.Path.EndsWith(".cs", StringComparison.Ordinal)
            )
        )
        {
            Match declared = Namespace().Match(file.Text);
            if (!declared.Success)
            {
                continue;
            }
            looked++;
            string expected = string.Join('.', ["Ipses", file.Project, .. file.Folders]);
            if (declared.Groups["name"].Value != expected)
            {
                wrong.Add($"{file.Path}: {declared.Groups["name"].Value} instead of {expected}");
            }
        }

        wrong.ShouldBeEmpty();
        looked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void A_file_can_be_read_in_one_go_or_says_at_its_top_why_not()
    {
        const int most = 400;
        SourceFile.All.Count.ShouldBeGreaterThan(50);

        SourceFile
            .All.Where(file => file.Text.Count(letter => letter == '\n') > most)
            .Where(file => !file.Text.StartsWith("// Long because", StringComparison.Ordinal))
            .Select(file => file.Path)
            .ShouldBeEmpty();
    }

    private static IEnumerable<string> FeaturesNamedIn(SourceFile file) =>
        file
            .Names.Where(name => name.StartsWith("Ipses.Web.Pages.", StringComparison.Ordinal))
            .Select(name => name.Split('.')[3])
            .Where(feature =>
                SourceFile.All.Any(other =>
                    other.Project == "Web"
                    && other.Folders is ["Pages", var folder, ..]
                    && folder == feature
                )
            )
            .Distinct();

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}

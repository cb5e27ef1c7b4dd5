using Ipses.Architecture.Tests.House;
using Shouldly;
using Xunit;

namespace Ipses.Architecture.Tests;

/// <summary>Between projects arrows only go down, and README shows them as they are.</summary>
public sealed class ArrowTests
{
    private const string Begin =
        "<!-- arrows: drawn from the project files by Architecture.Tests -->";
    private const string End = "<!-- /arrows -->";

    [Fact]
    public void Every_project_reference_was_approved_and_every_approved_one_is_there()
    {
        Arrows.Actual.ShouldNotBeEmpty();
        Arrows.Actual.ShouldBe(Arrows.Approved);
    }

    [Fact]
    public void Every_reference_goes_to_a_lower_floor_and_the_cores_do_not_know_each_other()
    {
        Arrows
            .Actual.SelectMany(arrow => new[] { arrow.From, arrow.To })
            .Where(project => Arrows.FloorOf(project) < 0)
            .ShouldBeEmpty();
        Arrows
            .Actual.Where(arrow => Arrows.FloorOf(arrow.From) >= Arrows.FloorOf(arrow.To))
            .ShouldBeEmpty();
        Arrows.Actual.Where(arrow => arrow.From is "Domain" or "Engine").ShouldBeEmpty();
    }

    [Fact]
    public void A_file_names_only_projects_below_its_own()
    {
        int looked = 0;
        List<string> wrong = [];
        foreach (SourceFile file in SourceFile.All)
        {
            IReadOnlySet<string> below = Arrows.Below(file.Project);
            foreach (string project in file.Projects)
            {
                looked++;
                if (!below.Contains(project))
                {
                    wrong.Add($"{file.Path} names {project}");
                }
            }
        }

        wrong.ShouldBeEmpty();
        looked.ShouldBeGreaterThan(50);
    }

    [Fact]
    public void The_site_and_the_command_line_reach_adapters_by_way_of_the_composition_only()
    {
        string[] adapters =
        [
            "ElsaApi",
            "Persistence",
            "Notifications",
            "Scheduling",
            "Links",
            "Exports",
        ];
        SourceFile[] hosts = [.. SourceFile.All.Where(file => file.Project is "Web" or "Cli")];
        hosts.Length.ShouldBeGreaterThan(10);

        hosts
            .Where(file => file.Projects.Intersect(adapters).Any())
            .Select(file =>
                $"{file.Path} names {string.Join(", ", file.Projects.Intersect(adapters))}"
            )
            .ShouldBeEmpty();
    }

    [Fact]
    public void The_picture_in_README_shows_the_arrows_as_they_are() =>
        Readme.ShouldHold(Begin, End, Arrows.Picture());
}

using System.Reflection;
using System.Runtime.CompilerServices;
using System.Xml.Linq;
using Ipses.Architecture.Tests.House;
using Shouldly;
using Xunit;

namespace Ipses.Architecture.Tests;

/// <summary>Every public type says what it is for.</summary>
public sealed class DocumentationTests
{
    [Fact]
    public void Every_public_type_has_a_summary()
    {
        int looked = 0;
        List<string> silent = [];
        foreach (
            string project in SourceFile
                .All.Select(file => file.Project)
                .Distinct()
                .Where(project => project != "Cli")
        )
        {
            Assembly assembly = Assembly.Load($"Ipses.{project}");
            string file = Path.Combine(AppContext.BaseDirectory, $"Ipses.{project}.xml");
            File.Exists(file).ShouldBeTrue($"{file} was not generated");
            HashSet<string> documented =
            [
                .. XDocument
                    .Load(file)
                    .Descendants("member")
                    .Where(member =>
                        member.Element("summary") is { } summary
                            && !string.IsNullOrWhiteSpace(summary.Value)
                        || member.Element("inheritdoc") is not null
                    )
                    .Select(member => member.Attribute("name")!.Value),
            ];
            foreach (Type type in assembly.GetExportedTypes().Where(IsOurs))
            {
                looked++;
                if (!documented.Contains($"T:{type.FullName!.Replace('+', '.')}"))
                {
                    silent.Add(type.FullName);
                }
            }
        }

        silent.ShouldBeEmpty();
        looked.ShouldBeGreaterThan(100);
    }

    /// <summary>Not what the compiler, Razor or a migration tool wrote.</summary>
    private static bool IsOurs(Type type) =>
        type.GetCustomAttribute<CompilerGeneratedAttribute>() is null
        && type.Namespace?.StartsWith("Ipses.", StringComparison.Ordinal) == true
        && !type.Namespace.Contains(".Migrations", StringComparison.Ordinal);
}

using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Ipses.Application.Common;
using Ipses.Architecture.Tests.House;
using Shouldly;
using Xunit;

namespace Ipses.Architecture.Tests;

/// <summary>README's table of settings is the one that the program reads.</summary>
public sealed class SettingsTableTests
{
    private const string Begin =
        "<!-- settings: drawn from IpsesSettings by Architecture.Tests -->";
    private const string End = "<!-- /settings -->";

    [Fact]
    public void README_tells_every_setting_with_its_default_and_its_meaning() =>
        Readme.ShouldHold(Begin, End, Table());

    private static string Table()
    {
        Dictionary<string, string> meanings = XDocument
            .Load(Path.Combine(AppContext.BaseDirectory, "Ipses.Application.xml"))
            .Descendants("member")
            .ToDictionary(
                member => member.Attribute("name")!.Value,
                member => Plain(member.Element("summary"))
            );
        List<string> rows = ["| setting | default | meaning |", "|---|---|---|"];
        Describe("Ipses", new IpsesSettings(), rows, meanings);
        rows.Count.ShouldBeGreaterThan(10);
        return string.Join('\n', rows);
    }

    private static void Describe(
        string path,
        object group,
        List<string> rows,
        Dictionary<string, string> meanings
    )
    {
        foreach (PropertyInfo property in group.GetType().GetProperties())
        {
            object? value = property.GetValue(group);
            string key = $"{path}:{property.Name}";
            if (
                value is not null
                && value.GetType() is { IsClass: true } type
                && type.Assembly == typeof(IpsesSettings).Assembly
            )
            {
                Describe(key, value, rows, meanings);
                continue;
            }
            string meaning = meanings.GetValueOrDefault(
                $"P:{property.DeclaringType!.FullName}.{property.Name}",
                ""
            );
            meaning.ShouldNotBeEmpty($"{key} says nowhere what it means");
            rows.Add($"| `{key}` | {Shown(value)} | {meaning} |");
        }
    }

    private static string Shown(object? value) =>
        value switch
        {
            null or "" => "(empty)",
            DateTimeOffset moment =>
                $"`{moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture)}`",
            bool yes => yes ? "`true`" : "`false`",
            string text => $"`{text}`",
            IEnumerable many => $"`{string.Join(", ", many.Cast<object>())}`",
            _ => $"`{Convert.ToString(value, CultureInfo.InvariantCulture)}`",
        };

    private static string Plain(XElement? summary)
    {
        if (summary is null)
        {
            return "";
        }
        foreach (XElement code in summary.Descendants("c").ToArray())
        {
            code.ReplaceWith(new XText($"`{code.Value}`"));
        }
        return Regex.Replace(summary.Value, @"\s+", " ").Trim().Replace("|", "\\|");
    }
}

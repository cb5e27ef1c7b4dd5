using System.Reflection;
using Ipses.Domain.Common;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Languages;

/// <summary>Everything a person reads exists in both languages, in the right one each.</summary>
[Collection(Alone.Name)]
public sealed class TextsTests
{
    /// <summary>Texts that are rightly the same, or rightly without Hangul, in both languages, and why.</summary>
    private static readonly Dictionary<string, string> Excused = new()
    {
        ["Ipses.Domain.Guidelines.SettingsCatalogue.Percent"] = "a sign, not a word",
    };

    private static readonly IReadOnlyList<(string Name, LocalizedText Text)> Texts = [.. Collect()];

    [Fact]
    public void Every_text_says_something_in_Korean_and_in_English()
    {
        Texts.Count.ShouldBeGreaterThan(100, "the walk over the assemblies found next to nothing");
        string[] wrong =
        [
            .. Texts
                .Where(one => !Excused.ContainsKey(one.Name))
                .SelectMany(one => Faults(one.Name, one.Text)),
        ];

        wrong.ShouldBeEmpty();
    }

    [Fact]
    public void Nothing_is_excused_that_no_longer_needs_it() =>
        Excused
            .Keys.Where(name => !Texts.Any(one => one.Name == name && Faults(name, one.Text).Any()))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("", "Plan", "no Korean")]
    [InlineData("계획", " ", "no English")]
    [InlineData("Plan", "Plan", "without Hangul")]
    [InlineData("계획", "계획", "Hangul in the English")]
    public void A_text_that_lacks_a_language_is_noticed(
        string korean,
        string english,
        string fault
    ) =>
        string.Join("; ", Faults("Some.Text", new LocalizedText(korean, english)))
            .ShouldContain(fault);

    private static IEnumerable<string> Faults(string name, LocalizedText text)
    {
        if (string.IsNullOrWhiteSpace(text.Ko))
        {
            yield return $"{name}: no Korean";
        }
        else if (!text.Ko.Any(IsHangul))
        {
            yield return $"{name}: Korean without Hangul: {text.Ko}";
        }
        if (string.IsNullOrWhiteSpace(text.En))
        {
            yield return $"{name}: no English";
        }
        else if (text.En.Any(IsHangul))
        {
            yield return $"{name}: Hangul in the English: {text.En}";
        }
    }

    private static bool IsHangul(char letter) => letter is >= '\uAC00' and <= '\uD7A3';

    private static IEnumerable<(string, LocalizedText)> Collect()
    {
        foreach (
            string file in System
                .IO.Directory.GetFiles(AppContext.BaseDirectory, "Ipses.*.dll")
                .Order()
        )
        {
            string name = Path.GetFileNameWithoutExtension(file);
            if (name.EndsWith(".Tests", StringComparison.Ordinal) || name == "Ipses.Testing")
            {
                continue;
            }
            foreach (
                Type type in Assembly
                    .Load(name)
                    .GetTypes()
                    .Where(type => !type.ContainsGenericParameters)
            )
            {
                foreach (
                    FieldInfo field in type.GetFields(
                        BindingFlags.Static
                            | BindingFlags.Public
                            | BindingFlags.NonPublic
                            | BindingFlags.DeclaredOnly
                    )
                )
                {
                    LocalizedText? text =
                        field.FieldType == typeof(LocalizedText)
                            ? (LocalizedText?)field.GetValue(null)
                        : field.FieldType == typeof(Error) ? ((Error?)field.GetValue(null))?.Message
                        : null;
                    if (text is not null)
                    {
                        yield return ($"{type.FullName}.{field.Name}", text);
                    }
                }
            }
        }
    }
}

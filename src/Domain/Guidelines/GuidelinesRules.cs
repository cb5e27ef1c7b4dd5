using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.Domain.Guidelines;

/// <summary>What guidelines may say, as pure sentences (R14, R20).</summary>
public static class GuidelinesRules
{
    /// <summary>Both languages are required before the text goes to the GPEC.</summary>
    public static IEnumerable<Error> TextsThatLackALanguage(IEnumerable<GuidelineText> texts)
    {
        foreach (GuidelineText text in texts)
        {
            if (string.IsNullOrWhiteSpace(text.Body.Ko))
            {
                yield return GuidelinesErrors.TextMissing(text.Key, true);
            }

            if (string.IsNullOrWhiteSpace(text.Body.En))
            {
                yield return GuidelinesErrors.TextMissing(text.Key, false);
            }
        }
    }

    /// <summary>Reads settings and due rules of an edit into their canonical form, or gives every reason why not.</summary>
    public static Result<ReadEdit> Read(GuidelinesEdit edit)
    {
        List<Error> refusals = [];
        Dictionary<string, string> settings = new(StringComparer.Ordinal);
        foreach ((string key, string text) in edit.Settings)
        {
            if (SettingsCatalogue.Find(key) is not { } setting)
            {
                refusals.Add(GuidelinesErrors.UnknownSetting(key));
            }
            else if (!string.IsNullOrWhiteSpace(text))
            {
                Result<string> value = setting.Read(text);
                refusals.AddRange(value.Errors);
                if (value.IsSuccess && value.Value != setting.Default)
                {
                    settings[key] = value.Value;
                }
            }
        }

        Dictionary<string, DueOverride> dueRules = new(StringComparer.Ordinal);
        foreach ((string key, DueOverride wanted) in edit.DueRules)
        {
            if (string.IsNullOrWhiteSpace(wanted.Rule))
            {
                continue;
            }

            Result<DueRule> rule = DueRule.Parse(wanted.Rule);
            refusals.AddRange(rule.Errors.Select(e => GuidelinesErrors.DueRule(key, e)));
            if (string.IsNullOrWhiteSpace(wanted.Reason))
            {
                refusals.Add(GuidelinesErrors.DueReasonMissing(key));
            }

            if (rule.IsSuccess)
            {
                dueRules[key] = new DueOverride(rule.Value.Canonical, wanted.Reason.Trim());
            }
        }

        return refusals.Count > 0
            ? Result<ReadEdit>.Refused(refusals)
            : new ReadEdit(settings, dueRules);
    }
}

/// <summary>An edit's settings and due rules in canonical form.</summary>
public sealed record ReadEdit(
    IReadOnlyDictionary<string, string> Settings,
    IReadOnlyDictionary<string, DueOverride> DueRules
);

/// <summary>A year's settings as the rules read them: the guideline's value, else the default (R14).</summary>
public static class YearSettings
{
    /// <summary>The number that applies; null where neither guideline nor catalogue has one (section 8).</summary>
    public static decimal? Number(YearGuidelines? guidelines, NumberSetting setting) =>
        Text(guidelines, setting) is { } text
            ? decimal.Parse(text, CultureInfo.InvariantCulture)
            : null;

    /// <summary>The whole number of a setting that has a default.</summary>
    public static int Count(YearGuidelines? guidelines, NumberSetting setting) =>
        (int)(
            Number(guidelines, setting)
            ?? throw new InvalidOperationException($"{setting.Key} has no default.")
        );

    /// <summary>The value that applies, as text; null where there is none.</summary>
    public static string? Text(YearGuidelines? guidelines, SettingDefinition setting) =>
        guidelines?.Content.Settings.GetValueOrDefault(setting.Key) ?? setting.Default;
}

using System.Globalization;
using System.Reflection;
using Ipses.Application.Common;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Configuration.EnvironmentVariables;
using Microsoft.Extensions.Configuration.Json;

namespace Ipses.Hosting.Settings;

/// <summary>Every setting as this process runs with it, and where it came from. Secrets are not in it.</summary>
public sealed class EffectiveSettings(IConfiguration configuration, IpsesSettings settings)
{
    /// <summary>All of them, in the order of the settings file.</summary>
    public IReadOnlyList<EffectiveSetting> List() => [.. Of(settings, "")];

    private IEnumerable<EffectiveSetting> Of(object group, string path)
    {
        foreach (PropertyInfo property in group.GetType().GetProperties())
        {
            string name = path + property.Name;
            object? value = property.GetValue(group);
            if (SettingsReader.IsGroup(property.PropertyType))
            {
                foreach (EffectiveSetting inner in Of(value!, name + ":"))
                {
                    yield return inner;
                }

                continue;
            }

            string text = Shown(value);
            bool secret = property.IsDefined(typeof(SecretAttribute));
            (SettingOrigin origin, string? where) = OriginOf(name);
            yield return new(
                name,
                secret ? null : text,
                secret && text.Length > 0,
                secret,
                origin,
                where
            );
        }
    }

    private (SettingOrigin Origin, string? Where) OriginOf(string name)
    {
        string key = $"{SettingsReader.Section}:{name}";
        IConfigurationProvider? last = (
            configuration as IConfigurationRoot
        )?.Providers.LastOrDefault(provider => provider.TryGet(key, out _));
        return last switch
        {
            null => (SettingOrigin.Default, null),
            JsonConfigurationProvider json => (SettingOrigin.File, json.Source.Path),
            EnvironmentVariablesConfigurationProvider => (
                SettingOrigin.Environment,
                key.ToUpperInvariant().Replace(":", "__", StringComparison.Ordinal)
            ),
            _ => (SettingOrigin.Start, null),
        };
    }

    private static string Shown(object? value) =>
        value switch
        {
            null => "",
            DateTimeOffset moment => moment.ToString(
                "yyyy-MM-ddTHH:mm:sszzz",
                CultureInfo.InvariantCulture
            ),
            bool yes => yes ? "true" : "false",
            _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
        };
}

/// <summary>A setting as it counts.</summary>
/// <param name="Name">Below <c>Ipses:</c>, such as <c>Mail:Host</c>.</param>
/// <param name="Value">Its value; null for a secret.</param>
/// <param name="IsSecretSet">Whether a secret has a value.</param>
/// <param name="IsSecret">Whether its value is shown nowhere.</param>
/// <param name="Origin">Where it came from.</param>
/// <param name="Where">The file or the variable.</param>
public sealed record EffectiveSetting(
    string Name,
    string? Value,
    bool IsSecretSet,
    bool IsSecret,
    SettingOrigin Origin,
    string? Where
);

/// <summary>Where a setting's value came from.</summary>
public enum SettingOrigin
{
    /// <summary>Nobody has set it.</summary>
    Default,

    /// <summary>The settings file.</summary>
    File,

    /// <summary>An environment variable.</summary>
    Environment,

    /// <summary>The command line of the start, or the start itself.</summary>
    Start,
}

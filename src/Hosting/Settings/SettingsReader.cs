using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using Ipses.Application.Calendars;
using Ipses.Application.Common;
using Ipses.Persistence.Units;
using Microsoft.Extensions.Configuration;

namespace Ipses.Hosting.Settings;

/// <summary>Reads the section <c>Ipses</c> and refuses what it does not know or cannot be.</summary>
public static class SettingsReader
{
    /// <summary>The section's name.</summary>
    public const string Section = "Ipses";

    /// <summary>The settings, all valid.</summary>
    /// <exception cref="InvalidSettingsException">Names each wrong setting and why.</exception>
    public static IpsesSettings Read(IConfiguration configuration)
    {
        IConfigurationSection section = configuration.GetSection(Section);
        List<string> faults = [];
        FindUnknown(section, typeof(IpsesSettings), faults);
        if (faults.Count > 0)
        {
            throw new InvalidSettingsException(faults);
        }

        IpsesSettings settings = new();
        try
        {
            section.Bind(settings, options => options.ErrorOnUnknownConfiguration = true);
        }
        catch (InvalidOperationException error)
        {
            throw new InvalidSettingsException([error.Message]);
        }

        Check(settings, Section, faults);
        CheckMeaning(settings, faults);
        return faults.Count == 0 ? settings : throw new InvalidSettingsException(faults);
    }

    private static void FindUnknown(IConfigurationSection section, Type type, List<string> faults)
    {
        foreach (IConfigurationSection child in section.GetChildren())
        {
            PropertyInfo? property = type.GetProperty(
                child.Key,
                BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase
            );
            if (property is null)
            {
                string known = string.Join(", ", type.GetProperties().Select(one => one.Name));
                faults.Add($"{child.Path}: there is no such setting; here are {known}");
            }
            else if (IsGroup(property.PropertyType))
            {
                FindUnknown(child, property.PropertyType, faults);
            }
            else if (!CanBe(property.PropertyType, child.Value))
            {
                string wanted = property.PropertyType.IsEnum
                    ? "one of " + string.Join(", ", Enum.GetNames(property.PropertyType))
                    : "a value of type " + property.PropertyType.Name;
                faults.Add($"{child.Path}: \"{child.Value}\" is not {wanted}");
            }
        }
    }

    private static bool CanBe(Type type, string? value)
    {
        if (value is null)
        {
            return false;
        }

        try
        {
            _ = TypeDescriptor.GetConverter(type).ConvertFromInvariantString(value);
            return true;
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            return false;
        }
    }

    private static void Check(object group, string path, List<string> faults)
    {
        List<ValidationResult> found = [];
        Validator.TryValidateObject(group, new ValidationContext(group), found, true);
        faults.AddRange(
            found.Select(one => $"{path}:{string.Join(",", one.MemberNames)}: {one.ErrorMessage}")
        );
        foreach (PropertyInfo property in group.GetType().GetProperties())
        {
            if (IsGroup(property.PropertyType))
            {
                Check(property.GetValue(group)!, $"{path}:{property.Name}", faults);
            }
        }
    }

    private static void CheckMeaning(IpsesSettings settings, List<string> faults)
    {
        if (
            settings.Database is
            { Provider: not DatabaseProvider.Sqlite, ConnectionString.Length: 0 }
        )
        {
            faults.Add(
                $"{Section}:Database:ConnectionString: {settings.Database.Provider} needs one, such as Host=db;Database=ipses;Username=ipses"
            );
        }
        else
        {
            CheckConnection(settings.Database, faults);
        }

        if (
            settings.BaseUrl.Length > 0
            && !(
                Uri.TryCreate(settings.BaseUrl, UriKind.Absolute, out Uri? url)
                && url.Scheme is "http" or "https"
            )
        )
        {
            faults.Add(
                $"{Section}:BaseUrl: \"{settings.BaseUrl}\" is not an address such as https://ipses.example.go.kr"
            );
        }

        if (!System.Net.IPAddress.TryParse(settings.Site.Address, out _))
        {
            faults.Add(
                $"{Section}:Site:Address: \"{settings.Site.Address}\" is not an IP address such as 127.0.0.1 or 0.0.0.0"
            );
        }

        if (
            settings.OpenIdConnect.IsSet()
            && !Uri.TryCreate(settings.OpenIdConnect.Authority, UriKind.Absolute, out _)
        )
        {
            faults.Add(
                $"{Section}:OpenIdConnect:Authority: \"{settings.OpenIdConnect.Authority}\" is not an address such as https://login.example.go.kr"
            );
        }

        if (
            settings.Telemetry.IsSet()
            && !(
                Uri.TryCreate(settings.Telemetry.OtlpEndpoint, UriKind.Absolute, out Uri? collector)
                && collector.Scheme is "http" or "https"
            )
        )
        {
            faults.Add(
                $"{Section}:Telemetry:OtlpEndpoint: \"{settings.Telemetry.OtlpEndpoint}\" is not an address such as http://127.0.0.1:4317"
            );
        }

        foreach (string proxy in TrustedProxies.NotUnderstood(settings.Site))
        {
            faults.Add(
                $"{Section}:Site:TrustedProxies: \"{proxy}\" is neither an IP address such as 10.0.0.5 nor a network such as 10.1.0.0/16"
            );
        }

        try
        {
            HolidayTableFile.Find(settings.Calendar);
        }
        catch (InvalidDataException error)
        {
            faults.Add($"{Section}:Calendar: {error.Message}");
        }

        if (!TimeZoneInfo.TryFindSystemTimeZoneById(settings.TimeZone, out _))
        {
            faults.Add(
                $"{Section}:TimeZone: \"{settings.TimeZone}\" is not known on this machine; use an IANA name such as Asia/Seoul and see that the package tzdata is installed"
            );
        }

        if (settings.Mail is { User.Length: > 0, Security: MailSecurity.None })
        {
            faults.Add(
                $"{Section}:Mail:Security: None would send the password of Mail:User in the clear; use StartTls or Tls"
            );
        }
    }

    private static void CheckConnection(DatabaseSettings database, List<string> faults)
    {
        try
        {
            ServerConnection.Of(database);
        }
        catch (Exception error) when (error is ArgumentException or FormatException)
        {
            faults.Add(
                $"{Section}:Database:ConnectionString: it is none of {database.Provider}: {error.Message}"
            );
        }
    }

    internal static bool IsGroup(Type type) =>
        type.IsClass && type.Assembly == typeof(IpsesSettings).Assembly;
}

/// <summary>The program cannot start with these settings; the message names each one and the reason.</summary>
public sealed class InvalidSettingsException(IReadOnlyList<string> faults)
    : Exception("Invalid settings:\n  " + string.Join("\n  ", faults))
{
    /// <summary>One line per wrong setting.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}

using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// A list whose filters and columns people save under names. A feature declares its list by implementing this; the feature that
/// keeps the views knows no list by itself, and keeps nothing but what is named here.
/// </summary>
public interface IListWithViews
{
    /// <summary>Its key in addresses and in the store; never changed.</summary>
    string Key { get; }

    /// <summary>What it is called.</summary>
    LocalizedText Name { get; }

    /// <summary>The address at which it stands.</summary>
    string Path { get; }

    /// <summary>The query of the whole list: an address without any shows what its reader wants to see first.</summary>
    string WholeQuery { get; }

    /// <summary>What a view of it may hold, in the order in which an address holds it.</summary>
    IReadOnlyList<ListParameter> Parameters { get; }
}

/// <summary>A parameter of a list's address.</summary>
/// <param name="Name">As the address has it.</param>
/// <param name="Read">Gives a value in the one form in which it is kept (several values come with commas between them); null for what is none.</param>
public sealed record ListParameter(string Name, Func<string, string?> Read)
{
    /// <summary>Longest value of a parameter, in characters.</summary>
    public const int LongestValue = 200;

    /// <summary>One of the names of an enumeration, in lower case.</summary>
    public static ListParameter OneOf<T>(string name)
        where T : struct, Enum => new(name, value => Find<T>(value)?.ToString().ToLowerInvariant());

    /// <summary>Names of an enumeration, in its order and lower case; <see cref="None"/> for an empty choice.</summary>
    public static ListParameter SomeOf<T>(string name)
        where T : struct, Enum =>
        new(
            name,
            values =>
            {
                string[] given = [.. Parts(values).Where(one => one != None)];
                HashSet<T> chosen = [.. given.Select(Find<T>).OfType<T>()];
                return given.Any(one => Find<T>(one) is null) ? null : Write(chosen);
            }
        );

    /// <summary>An id or another short text of one line.</summary>
    public static ListParameter Text(string name) =>
        new(name, value => value.Length > LongestValue || value.Any(char.IsControl) ? null : value);

    /// <summary>What stands for a choice of nothing, which an address could not tell from no choice.</summary>
    public const string None = "none";

    /// <summary>A choice of several as an address holds it.</summary>
    public static string Write<T>(IReadOnlySet<T> chosen)
        where T : struct, Enum =>
        chosen.Count == 0
            ? None
            : string.Join(
                ',',
                Enum.GetValues<T>()
                    .Where(chosen.Contains)
                    .Select(one => one.ToString().ToLowerInvariant())
            );

    /// <summary>What of a choice of several is known; null where none was made.</summary>
    public static IReadOnlySet<T>? ReadKnown<T>(IEnumerable<string?> values)
        where T : struct, Enum
    {
        string[] given = [.. values.OfType<string>().SelectMany(Parts)];
        return given.Length == 0 ? null : given.Select(Find<T>).OfType<T>().ToHashSet();
    }

    private static string[] Parts(string values) =>
        values.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // Names only: a number would stand for a member as well.
    private static T? Find<T>(string value)
        where T : struct, Enum
    {
        foreach (T one in Enum.GetValues<T>())
        {
            if (string.Equals(one.ToString(), value, StringComparison.OrdinalIgnoreCase))
            {
                return one;
            }
        }

        return null;
    }
}

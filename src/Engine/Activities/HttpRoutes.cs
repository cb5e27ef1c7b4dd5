namespace Ipses.Engine.Activities;

/// <summary>Templates of addresses: literal parts, <c>{name}</c> for one part, <c>{*name}</c> for all that follows.</summary>
public static class HttpRoutes
{
    /// <summary>Without slashes at its ends.</summary>
    public static string Normalise(string path) => path.Trim().Trim('/');

    /// <summary>The values of the template's names in a path; null where it doesn't fit.</summary>
    public static IReadOnlyDictionary<string, string>? Match(string template, string path)
    {
        var pattern = Normalise(template).Split('/');
        var parts = Normalise(path).Split('/');
        Dictionary<string, string> values = new(StringComparer.OrdinalIgnoreCase);
        for (var i = 0; i < pattern.Length; i++)
        {
            var part = pattern[i];
            if (Name(part, "{*") is { } rest)
            {
                values[rest.TrimStart('*')] = string.Join('/', parts.Skip(i));
                return values;
            }

            if (i >= parts.Length)
                return null;
            if (Name(part, "{") is { } name)
            {
                // A constraint ({id:int}) is Elsa's way to tell addresses apart; the value is a text all the same.
                if (parts[i].Length == 0)
                    return null;
                values[name.Split(':')[0]] = parts[i];
            }
            else if (!part.Equals(parts[i], StringComparison.OrdinalIgnoreCase))
            {
                return null;
            }
        }

        return pattern.Length == parts.Length ? values : null;
    }

    /// <summary>How exactly a template says what it takes: the one with more literal parts goes first.</summary>
    public static int Exactness(string template) =>
        Normalise(template).Split('/').Sum(p => p.StartsWith('{') ? 1 : 100)
        - (template.Contains("{*", StringComparison.Ordinal) ? 1_000 : 0);

    private static string? Name(string part, string begin) =>
        part.StartsWith(begin, StringComparison.Ordinal) && part.EndsWith('}')
            ? part[begin.Length..^1]
            : null;
}

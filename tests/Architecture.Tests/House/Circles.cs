namespace Ipses.Architecture.Tests.House;

/// <summary>Finds a way that leads back to where it began.</summary>
public static class Circles
{
    /// <summary>One circle as <c>A → B → A</c>, or null when there is none.</summary>
    public static string? Find(IEnumerable<(string From, string To)> arrows)
    {
        ILookup<string, string> ways = arrows
            .Distinct()
            .ToLookup(arrow => arrow.From, arrow => arrow.To);
        HashSet<string> done = [];
        foreach (string start in ways.Select(way => way.Key).Order())
        {
            List<string> path = [];
            if (Walk(start) is { } circle)
            {
                return circle;
            }

            string? Walk(string room)
            {
                int seen = path.IndexOf(room);
                if (seen >= 0)
                {
                    return string.Join(" → ", [.. path[seen..], room]);
                }
                if (done.Contains(room))
                {
                    return null;
                }
                path.Add(room);
                string? found = ways[room]
                    .Select(Walk)
                    .FirstOrDefault(circle => circle is not null);
                path.RemoveAt(path.Count - 1);
                done.Add(room);
                return found;
            }
        }
        return null;
    }
}

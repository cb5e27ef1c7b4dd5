namespace Ipses.Application.Organisations.Import;

/// <summary>Reads sections of organisation files row by row.</summary>
internal static class ImportRows
{
    /// <summary>The rows of a section with their places; one that comes twice is reported and left out.</summary>
    public static IEnumerable<(string Place, T Row)> Of<T>(
        string section,
        IReadOnlyList<T> rows,
        Func<T, string> key,
        ImportTally tally,
        Dictionary<string, string> places
    )
    {
        for (int index = 0; index < rows.Count; index++)
        {
            string place = $"{section}[{index}]";
            if (places.TryAdd(key(rows[index]), place))
            {
                yield return (place, rows[index]);
            }
            else
            {
                tally.Errors.Add(ImportErrors.Twice(place, key(rows[index])));
            }
        }
    }
}

namespace Ipses.Exports;

/// <summary>How the columns of a table share the width of a page.</summary>
internal static class ColumnWidths
{
    /// <summary>
    /// Narrow columns get what they need; what is left is shared evenly by those that need more and then wrap. A table
    /// that is narrower than the page is stretched to it.
    /// </summary>
    /// <param name="needed">The width at which each column would not wrap; each more than 0.</param>
    /// <param name="total">What there is.</param>
    internal static float[] Share(IReadOnlyList<float> needed, float total)
    {
        float sum = needed.Sum();
        if (sum <= total)
        {
            return [.. needed.Select(width => width * total / sum)];
        }

        // The widest that a column may be: narrow ones are served first, and raise the share of the others.
        float left = total;
        float share = 0;
        float[] ascending = [.. needed.Order()];
        for (int i = 0; i < ascending.Length; i++)
        {
            share = left / (ascending.Length - i);
            if (ascending[i] > share)
            {
                break;
            }
            left -= ascending[i];
        }

        return [.. needed.Select(width => Math.Min(width, share))];
    }
}

namespace Ipses.Web.Pages.AnnualPlans;

/// <summary>A piece of a text that stands in both versions, or in one of them only.</summary>
/// <param name="Text">Words with the spaces between them.</param>
/// <param name="IsCommon">Whether both versions have it.</param>
public sealed record TextPiece(string Text, bool IsCommon);

/// <summary>Two versions of a text, word by word: what was taken out of the one and put into the other.</summary>
public static class WordDifference
{
    /// <summary>Comparing costs words times words; longer texts are shown whole, as changed.</summary>
    private const int MostWords = 1_000;

    /// <summary>Each version in pieces; the common ones are the same in both.</summary>
    public static (IReadOnlyList<TextPiece> Before, IReadOnlyList<TextPiece> After) Between(
        string before,
        string after
    )
    {
        string[] old = before.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        string[] present = after.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (old.Length > MostWords || present.Length > MostWords)
        {
            return ([new(before, false)], [new(after, false)]);
        }

        // Length of the longest common sequence of what follows each pair of places.
        int[,] common = new int[old.Length + 1, present.Length + 1];
        for (int i = old.Length - 1; i >= 0; i--)
        {
            for (int j = present.Length - 1; j >= 0; j--)
            {
                common[i, j] =
                    old[i] == present[j]
                        ? common[i + 1, j + 1] + 1
                        : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        List<(string Word, bool IsCommon)> left = [];
        List<(string Word, bool IsCommon)> right = [];
        for (int i = 0, j = 0; i < old.Length || j < present.Length; )
        {
            if (i < old.Length && j < present.Length && old[i] == present[j])
            {
                left.Add((old[i++], true));
                right.Add((present[j++], true));
            }
            else if (
                j == present.Length
                || (i < old.Length && common[i + 1, j] >= common[i, j + 1])
            )
            {
                left.Add((old[i++], false));
            }
            else
            {
                right.Add((present[j++], false));
            }
        }

        return (Joined(left), Joined(right));
    }

    /// <summary>Neighbours of one kind make one piece.</summary>
    private static IReadOnlyList<TextPiece> Joined(List<(string Word, bool IsCommon)> words)
    {
        List<TextPiece> pieces = [];
        foreach ((string word, bool isCommon) in words)
        {
            if (pieces.Count > 0 && pieces[^1].IsCommon == isCommon)
            {
                pieces[^1] = pieces[^1] with { Text = $"{pieces[^1].Text} {word}" };
            }
            else
            {
                pieces.Add(new TextPiece(word, isCommon));
            }
        }
        return pieces;
    }
}

using System.Globalization;
using System.Text;
using SkiaSharp;

namespace Ipses.Exports.Pdf;

/// <summary>
/// A typeface at a size: measures text and breaks it into lines. Letters are placed one by one as the font has them:
/// composed Hangul needs no shaping, and shaped letters that stand in no character map would lose their text.
/// </summary>
internal sealed class Lettering : IDisposable
{
    private static readonly Lazy<SKTypeface> Regular = new(() => Load("PretendardGOV-Regular.otf"));
    private static readonly Lazy<SKTypeface> Bold = new(() => Load("PretendardGOV-Bold.otf"));

    /// <summary>What does not begin a line: it stays with the letter before it.</summary>
    private const string Closing = ")]}〉》」』】’”,.!?:;%·…、。";

    private readonly SKFont _font;

    internal Lettering(float size, bool bold = false)
    {
        Size = size;
        _font = new SKFont((bold ? Bold : Regular).Value, size) { Subpixel = true };
    }

    /// <summary>In points.</summary>
    internal float Size { get; }

    /// <summary>From one line to the next, in points.</summary>
    internal float LineHeight => Size * 1.5f;

    /// <summary>From the top of a line to the foot of its letters.</summary>
    internal float Baseline => Size * 1.12f;

    internal SKFont Font => _font;

    internal float WidthOf(string text) => text.Length == 0 ? 0 : _font.MeasureText(text);

    /// <summary>
    /// Lines no wider than this: broken between words, and inside of a word only where it is wider than a whole line.
    /// </summary>
    internal IReadOnlyList<string> Break(string text, float width)
    {
        List<string> lines = [];
        foreach (string paragraph in text.Split('\n'))
        {
            StringBuilder line = new();
            foreach (string word in paragraph.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                string joined = line.Length == 0 ? word : $"{line} {word}";
                if (WidthOf(joined) <= width)
                {
                    line.Clear().Append(joined);
                    continue;
                }
                if (line.Length > 0)
                {
                    lines.Add(line.ToString());
                }
                IReadOnlyList<string> pieces = Cut(word, width);
                lines.AddRange(pieces.SkipLast(1));
                line.Clear().Append(pieces[^1]);
            }
            lines.Add(line.ToString());
        }
        return lines;
    }

    public void Dispose() => _font.Dispose();

    private IReadOnlyList<string> Cut(string word, float width)
    {
        if (WidthOf(word) <= width)
        {
            return [word];
        }
        List<string> pieces = [];
        List<string> piece = [];
        TextElementEnumerator letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            string letter = letters.GetTextElement();
            if (piece.Count > 0 && WidthOf(string.Concat(piece) + letter) > width)
            {
                // Takes the letter before it along rather than begin a line with a closing mark.
                string? along =
                    Closing.Contains(letter, StringComparison.Ordinal) && piece.Count > 1
                        ? piece[^1]
                        : null;
                pieces.Add(string.Concat(along is null ? piece : piece.SkipLast(1)));
                piece = along is null ? [] : [along];
            }
            piece.Add(letter);
        }
        pieces.Add(string.Concat(piece));
        return pieces;
    }

    private static SKTypeface Load(string file)
    {
        string path = Path.Combine(AppContext.BaseDirectory, "fonts", file);
        return SKTypeface.FromFile(path)
            ?? throw new FileNotFoundException("The font of PDF files is missing.", path);
    }
}

using System.Text;
using System.Xml;

namespace Ipses.Exports;

/// <summary>What a person typed, made fit for files.</summary>
internal static class PlainText
{
    /// <summary>
    /// Composed letters (some systems send Hangul in parts), one sort of line end, and no control characters, which are
    /// not allowed in XML.
    /// </summary>
    internal static string Of(string text)
    {
        string composed = text.IsNormalized() ? text : text.Normalize(NormalizationForm.FormC);
        composed = composed.ReplaceLineEndings("\n").Replace('\t', ' ');
        return composed.All(IsWritable) ? composed : string.Concat(composed.Where(IsWritable));
    }

    /// <summary>Roughly how wide a text is, in Latin letters: Hangul and other wide letters count two.</summary>
    internal static int Columns(string text) =>
        text.Length == 0
            ? 0
            : text.Split('\n').Max(line => line.Sum(letter => letter >= '\u1100' ? 2 : 1));

    private static bool IsWritable(char letter) =>
        XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter);
}

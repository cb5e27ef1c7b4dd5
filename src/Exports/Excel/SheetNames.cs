using System.Globalization;

namespace Ipses.Exports.Excel;

/// <summary>Gives each sheet a name that Excel takes: at most 31 letters, none of its signs, each once.</summary>
internal sealed class SheetNames
{
    private const int Longest = 31;
    private readonly HashSet<string> _given = new(StringComparer.OrdinalIgnoreCase);

    internal string NameOf(string wanted)
    {
        string plain = string.Concat(
                PlainText
                    .Of(wanted)
                    .Select(letter => @"[]:*?/\".Contains(letter) || letter == '\n' ? ' ' : letter)
            )
            .Trim(' ', '\'');
        plain = plain.Length == 0 ? "Sheet" : plain;
        for (int number = 1; ; number++)
        {
            string suffix =
                number == 1 ? "" : string.Create(CultureInfo.InvariantCulture, $" ({number})");
            string name =
                plain[..Math.Min(plain.Length, Longest - suffix.Length)].TrimEnd() + suffix;
            if (_given.Add(name))
            {
                return name;
            }
        }
    }
}

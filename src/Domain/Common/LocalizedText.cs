using System.Globalization;

namespace Ipses.Domain.Common;

/// <summary>
/// A sentence or name in both languages of the product. Everything a person reads is one of these,
/// so that a text which lacks a language cannot be written down.
/// </summary>
/// <param name="Ko">Korean, polite plain style.</param>
/// <param name="En">English, plain.</param>
public sealed record LocalizedText(string Ko, string En)
{
    private static readonly CultureInfo Korean = CultureInfo.GetCultureInfo("ko-KR");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>The same characters in both languages (codes, e-mail addresses, a person's own words).</summary>
    public static LocalizedText Same(string text) => new(text, text);

    /// <summary>Texts with values in them, each formatted by its own language's culture.</summary>
    public static LocalizedText Of(FormattableString ko, FormattableString en) =>
        new(ko.ToString(Korean), en.ToString(English));

    /// <summary>The text in the given language.</summary>
    public string In(Language language) => language == Language.Korean ? Ko : En;

    /// <summary>The text in the other language, for a title beside a name.</summary>
    public string InOther(Language language) => language == Language.Korean ? En : Ko;

    public override string ToString() => $"{Ko} / {En}";
}

/// <summary>The languages that everything exists in.</summary>
public enum Language
{
    Korean,
    English,
}

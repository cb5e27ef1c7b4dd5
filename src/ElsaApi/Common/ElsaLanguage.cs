using System.Globalization;
using Ipses.Domain.Common;
using Ipses.Engine.Definitions;

namespace Ipses.ElsaApi.Common;

/// <summary>The language in which the reader of this request reads: the site decided it.</summary>
internal static class ElsaLanguage
{
    /// <summary>The language.</summary>
    internal static Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko"
            ? Language.Korean
            : Language.English;

    /// <summary>The engine's text in a language.</summary>
    internal static string In(this Label label, Language language) =>
        language == Language.Korean ? label.Ko : label.En;
}

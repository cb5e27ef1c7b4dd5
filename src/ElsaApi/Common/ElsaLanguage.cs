using System.Globalization;
using Ipses.Domain.Common;

namespace Ipses.ElsaApi.Common;

/// <summary>The language in which the reader of this request reads: the site decided it.</summary>
internal static class ElsaLanguage
{
    /// <summary>The language.</summary>
    internal static Language Current =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "ko"
            ? Language.Korean
            : Language.English;
}

using System.Globalization;

namespace Ipses.Web.Languages;

/// <summary>Checks that the machine knows languages at all.</summary>
public static class Icu
{
    /// <summary>What a person at the console is told where ICU is missing.</summary>
    public const string Missing =
        "This machine has no ICU library, so Korean dates and names can't be written. Install it (Debian: apt-get install libicu-dev; Alpine: apk add icu-libs icu-data-full) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.";

    /// <exception cref="PlatformNotSupportedException">ICU is missing or switched off.</exception>
    public static void Require()
    {
        if (!IsPresent())
        {
            throw new PlatformNotSupportedException(Missing);
        }
    }

    private static bool IsPresent()
    {
        try
        {
            return new DateOnly(2027, 2, 26).ToString("ddd", CultureInfo.GetCultureInfo("ko-KR"))
                == "금";
        }
        catch (CultureNotFoundException)
        {
            return false;
        }
    }
}

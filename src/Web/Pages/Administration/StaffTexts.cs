using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Administration;

/// <summary>Texts of the form that enters a person.</summary>
public static class StaffTexts
{
    public static readonly LocalizedText NameKo = new("이름 (국문)", "Name in Korean");
    public static readonly LocalizedText NameEn = new("이름 (영문)", "Name in English");
}

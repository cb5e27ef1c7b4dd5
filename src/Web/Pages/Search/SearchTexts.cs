using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Search;

/// <summary>Texts of the search.</summary>
public static class SearchTexts
{
    public static readonly LocalizedText Title = new("검색", "Search");
    public static readonly LocalizedText Term = new("검색어", "What to look for");
    public static readonly LocalizedText TooShort = new(
        "두 글자 이상 입력하십시오. 시행계획의 목표·과제·지표, 할 일, 안건과 의결번호, 기관과 사람을 이름으로 찾습니다.",
        "Type at least two characters. Objectives, tasks and indicators of plans, tasks, agenda items and resolution numbers, institutions and people are found by name."
    );
    public static readonly LocalizedText More = new("더 보기", "Show more");
    public static readonly LocalizedText All = new("모든 종류 보기", "All kinds");

    /// <summary>That nothing was found, and what to do.</summary>
    public static LocalizedText Nothing(string term) =>
        new(
            $"‘{term}’을(를) 찾지 못했습니다. 다른 낱말이나 이름의 일부로 찾아보십시오. 볼 수 있는 것만 나타납니다.",
            $"Nothing was found for “{term}”. Try another word or a part of the name; only what you may see is found."
        );
}

using Ipses.Domain.Common;

namespace Ipses.Domain.SavedViews;

/// <summary>Why a view of a list is not saved, renamed, shown first or deleted.</summary>
public static class SavedViewErrors
{
    /// <summary>The same for a view that never was and for another person's: nothing is told about either.</summary>
    public static Error NotFound { get; } =
        new(
            "SavedView.NotFound",
            new(
                "이 목록에 그런 보기가 없습니다. 이미 삭제했을 수 있습니다.",
                "This list has no such view. It may have been deleted already."
            ),
            ErrorKind.NotFound
        )
        {
            WayOut = new(
                "목록을 다시 열어 남아 있는 보기를 확인하십시오.",
                "Open the list again to see which views there are."
            ),
        };

    /// <param name="length">Of the name that was given.</param>
    public static Error NameUnfit(int length) =>
        new(
            "SavedView.NameUnfit",
            LocalizedText.Of(
                $"보기 이름은 1~{SavedView.LongestName}자의 글자여야 합니다(입력 {length}자).",
                $"A view's name has 1 to {SavedView.LongestName} printable characters ({length} given)."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "name",
            WayOut = new(
                "무엇을 보여 주는지 짧게 적으십시오.",
                "Say in a few words what the view shows."
            ),
        };

    /// <param name="name">Of the other view.</param>
    public static Error NameTaken(string name) =>
        new(
            "SavedView.NameTaken",
            LocalizedText.Of(
                $"이 목록에 “{name}” 보기가 이미 있습니다(대소문자는 구별하지 않습니다).",
                $"This list has a view “{name}” already (upper and lower case count as the same)."
            )
        )
        {
            Field = "name",
            WayOut = new(
                "다른 이름을 쓰거나, 그 보기를 먼저 삭제하십시오.",
                "Choose another name, or delete that view first."
            ),
        };

    /// <param name="count">How many there are.</param>
    public static Error TooMany(int count) =>
        new(
            "SavedView.TooMany",
            LocalizedText.Of(
                $"한 목록에 보기를 {PersonalViews.Most}개까지 저장할 수 있습니다(현재 {count}개).",
                $"A list has at most {PersonalViews.Most} saved views ({count} now)."
            )
        )
        {
            Field = "name",
            WayOut = new(
                "쓰지 않는 보기를 삭제하거나, 있는 보기의 이름으로 저장해 바꾸십시오.",
                "Delete one that you no longer need, or save under the name of one to replace it."
            ),
        };

    /// <param name="name">What was sent.</param>
    /// <param name="known">The parameters that the list has.</param>
    public static Error ParameterUnknown(string name, IEnumerable<string> known)
    {
        string all = string.Join(", ", known);
        return new(
            "SavedView.ParameterUnknown",
            LocalizedText.Of(
                $"이 목록에는 “{name}” 조건이 없습니다. 쓸 수 있는 조건: {all}.",
                $"This list has no parameter “{name}”. It has: {all}."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "query",
            WayOut = new(
                "목록에서 조건을 고른 뒤 그 화면에서 저장하십시오.",
                "Choose the filters on the list and save the view from there."
            ),
        };
    }

    /// <param name="name">Of the parameter.</param>
    /// <param name="value">What was sent.</param>
    public static Error ValueUnfit(string name, string value) =>
        new(
            "SavedView.ValueUnfit",
            LocalizedText.Of(
                $"조건 “{name}”의 값 “{Short(value)}”은(는) 이 목록에서 쓸 수 없습니다.",
                $"This list can't use the value “{Short(value)}” of “{name}”."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "query",
            WayOut = new(
                "목록에서 조건을 고른 뒤 그 화면에서 저장하십시오.",
                "Choose the filters on the list and save the view from there."
            ),
        };

    private static string Short(string value) => value.Length > 40 ? value[..40] + "…" : value;
}

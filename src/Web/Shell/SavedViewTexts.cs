using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;

namespace Ipses.Web.Shell;

/// <summary>Texts of the saved views of a list, above it and on the page that keeps them.</summary>
public static class SavedViewTexts
{
    public static readonly LocalizedText Title = new("저장된 보기", "Saved views");
    public static readonly LocalizedText Whole = new("전체 목록", "The whole list");
    public static readonly LocalizedText IsFirst = new("처음 보기", "seen first");
    public static readonly LocalizedText Keep = new("보기 관리", "Manage views");
    public static readonly LocalizedText Save = new("지금 보기 저장", "Save this view");
    public static readonly LocalizedText Name = new("보기 이름", "Name of the view");
    public static readonly LocalizedText NameHint = LocalizedText.Of(
        $"{SavedView.LongestName}자까지. 있는 이름으로 저장하면 그 보기를 바꿉니다.",
        $"At most {SavedView.LongestName} characters. Saving under the name of a view replaces it."
    );
    public static readonly LocalizedText ShowFirst = new(
        "이 목록을 열면 이것부터 보기",
        "This is what I see first"
    );
    public static readonly LocalizedText SaveDo = new("저장", "Save");
    public static readonly LocalizedText What = LocalizedText.Of(
        $"자주 쓰는 조건과 열을 이름을 붙여 저장합니다. 나만 볼 수 있고, 한 목록에 {PersonalViews.Most}개까지입니다.",
        $"Filters and columns that you use often, under a name. Nobody else sees them; a list has at most {PersonalViews.Most}."
    );
    public static readonly LocalizedText None = new(
        "아직 저장된 보기가 없습니다. 목록에서 조건과 열을 고른 뒤 ‘지금 보기 저장’을 누르면 여기에 나타납니다.",
        "There are no saved views yet. Choose filters and columns on the list and press ‘Save this view’; it appears here."
    );
    public static readonly LocalizedText Rename = new("이름 바꾸기", "Rename");
    public static readonly LocalizedText MakeFirst = new("처음 보기로", "See it first");
    public static readonly LocalizedText NotFirst = new(
        "처음 보기 해제",
        "See the whole list first"
    );
    public static readonly LocalizedText Delete = new("삭제", "Delete");
    public static readonly LocalizedText Back = new("목록으로 돌아가기", "Back to the list");
    public static readonly LocalizedText Renamed = new(
        "보기의 이름을 바꾸었습니다.",
        "The view has its new name."
    );
    public static readonly LocalizedText Deleted = new(
        "보기를 삭제했습니다. 목록의 내용은 그대로입니다.",
        "The view is deleted; what the list holds is untouched."
    );
    public static readonly LocalizedText FirstChosen = new(
        "이제 목록을 열면 이 보기부터 보입니다.",
        "From now on you see this view first."
    );
    public static readonly LocalizedText WholeChosen = new(
        "이제 목록을 열면 전체 목록부터 보입니다.",
        "From now on you see the whole list first."
    );

    /// <summary>A view was saved.</summary>
    public static LocalizedText Saved(string name) =>
        new($"“{name}” 보기를 저장했습니다.", $"The view “{name}” is saved.");
}

using Ipses.Domain.Common;
using Ipses.Domain.SavedViews;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.SavedViews;

/// <summary>What holds of all views that a person keeps of a list.</summary>
public sealed class PersonalViewsTests
{
    private readonly PersonalViews _views = PersonalViews.Of("officer.KIPO", "tasks");

    [Fact]
    public void A_view_is_replaced_under_its_name_whatever_the_case_and_keeps_its_number_and_place()
    {
        _views.Save("Late ones", "tab=overdue", first: false).Value.Number.ShouldBe(1);
        _views.Save("This week", "tab=week", first: false).Value.Number.ShouldBe(2);

        SavedView again = _views.Save("  LATE   ones ", "tab=overdue&kind=plan", false).Value;

        again.ShouldBe(new SavedView(1, "LATE ones", "tab=overdue&kind=plan"));
        _views.Views.Select(view => view.Number).ShouldBe([1, 2]);
    }

    [Fact]
    public void Korean_that_is_typed_in_pieces_is_the_same_name()
    {
        _views.Save("기한 지난 일", "tab=overdue", first: false);
        _views.Save(
            "기한 지난 일".Normalize(System.Text.NormalizationForm.FormD),
            "tab=week",
            first: false
        );

        _views.Views.ShouldHaveSingleItem().Query.ShouldBe("tab=week");
    }

    [Theory]
    [InlineData(0)]
    [InlineData(SavedView.LongestName + 1)]
    public void A_name_that_is_empty_or_too_long_is_refused_at_its_field(int length)
    {
        Error refusal = _views
            .Save(new string('x', length) + "  ", "tab=mine", first: false)
            .Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("SavedView.NameUnfit");
        refusal.Field.ShouldBe("name");
        refusal.Message.En.ShouldContain($"({length} given)");
        _views
            .Save(new string('x', SavedView.LongestName), "tab=mine", false)
            .IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public void A_name_without_control_characters_is_what_pages_and_files_can_print() =>
        Codes(_views.Save("a\u0007b", "tab=mine", first: false)).ShouldBe(["SavedView.NameUnfit"]);

    [Fact]
    public void The_twenty_first_view_is_refused_with_the_way_out_and_one_of_the_twenty_can_still_be_replaced()
    {
        foreach (int number in Enumerable.Range(1, PersonalViews.Most))
        {
            _views.Save($"view {number}", "tab=mine", first: false).IsSuccess.ShouldBeTrue();
        }

        Error refusal = _views.Save("one more", "tab=mine", false).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe("SavedView.TooMany");
        refusal.WayOut!.En.ShouldContain("Delete one");
        _views.Save("View 7", "tab=week", first: false).Value.Number.ShouldBe(7);
        _views.Views.Count.ShouldBe(PersonalViews.Most);
    }

    [Fact]
    public void What_is_seen_first_is_one_view_and_the_whole_list_after_that_view_is_deleted()
    {
        _views.Save("a", "tab=mine", first: true);
        _views.Save("b", "tab=week", first: true);
        _views.First.ShouldBe(2);
        _views.Save("a", "tab=unit", first: false);
        _views.First.ShouldBe(2, "saving another one changes nothing about it");

        _views.Delete(2).IsSuccess.ShouldBeTrue();

        _views.First.ShouldBeNull();
        _views.ShowFirst(1).IsSuccess.ShouldBeTrue();
        _views.ShowFirst(null).IsSuccess.ShouldBeTrue();
        _views.First.ShouldBeNull();
    }

    [Fact]
    public void The_number_of_a_deleted_view_never_comes_to_mean_another()
    {
        _views.Save("a", "tab=mine", first: false);
        _views.Delete(1);

        _views.Save("b", "tab=mine", first: false).Value.Number.ShouldBe(2);
        Codes(_views.Delete(1)).ShouldBe(["SavedView.NotFound"]);
        Codes(_views.Rename(1, "c")).ShouldBe(["SavedView.NotFound"]);
        Codes(_views.ShowFirst(1)).ShouldBe(["SavedView.NotFound"]);
    }

    [Fact]
    public void A_new_name_is_refused_where_another_view_has_it_and_may_be_ones_own_in_another_case()
    {
        _views.Save("late", "tab=overdue", first: false);
        _views.Save("week", "tab=week", first: false);

        Codes(_views.Rename(2, "Late")).ShouldBe(["SavedView.NameTaken"]);
        _views.Rename(2, "Week").IsSuccess.ShouldBeTrue();
        _views.Views[1].ShouldBe(new SavedView(2, "Week", "tab=week"));
    }

    [Fact]
    public void Each_person_has_views_of_their_own_of_each_list() =>
        new[]
        {
            PersonalViews.IdOf("a", "tasks"),
            PersonalViews.IdOf("b", "tasks"),
            PersonalViews.IdOf("a", "plans"),
        }.ShouldBeUnique();

    private static IEnumerable<string> Codes(Result result) =>
        result.Errors.Select(error => error.Code);
}

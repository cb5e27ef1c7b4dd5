using Ipses.Web.Pages.AnnualPlans;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.AnnualPlans;

/// <summary>What a reader sees marked between two versions of a text.</summary>
public sealed class WordDifferenceTests
{
    [Fact]
    public void Only_the_words_that_differ_are_marked()
    {
        var (before, after) = WordDifference.Between(
            "심사 처리기간을 12개월로 줄입니다",
            "심사 처리기간을 10개월로 확실히 줄입니다"
        );

        before.ShouldBe([
            new("심사 처리기간을", true),
            new("12개월로", false),
            new("줄입니다", true),
        ]);
        after.ShouldBe([
            new("심사 처리기간을", true),
            new("10개월로 확실히", false),
            new("줄입니다", true),
        ]);
    }

    [Theory]
    [InlineData("", "new text", 0, 1)]
    [InlineData("old text", "", 1, 0)]
    [InlineData("same", "same", 1, 1)]
    public void What_was_added_or_removed_whole_is_one_piece(
        string before,
        string after,
        int left,
        int right
    )
    {
        var found = WordDifference.Between(before, after);
        found.Before.Count.ShouldBe(left);
        found.After.Count.ShouldBe(right);
    }

    [Fact]
    public void A_very_long_text_is_shown_whole_rather_than_compared_for_minutes()
    {
        string text = string.Join(' ', Enumerable.Repeat("word", 5_000));
        WordDifference.Between(text, text + " more").After.ShouldHaveSingleItem();
    }
}

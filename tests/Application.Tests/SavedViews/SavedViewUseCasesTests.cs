using Ipses.Application.Common;
using Ipses.Application.DeadlineTasks.Inbox;
using Ipses.Application.SavedViews;
using Ipses.Application.SavedViews.ChooseFirstView;
using Ipses.Application.SavedViews.DeleteView;
using Ipses.Application.SavedViews.ReadViews;
using Ipses.Application.SavedViews.RenameView;
using Ipses.Application.SavedViews.SaveView;
using Ipses.Domain.Common;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.SavedViews;

/// <summary>Views of lists: whose they are, and what of an address they keep.</summary>
public sealed class SavedViewUseCasesTests
{
    private const string Tasks = InboxViews.ListKey;

    [Fact]
    public async Task R3_Nobody_sees_or_changes_anothers_views()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.People);
        ProductSession officer = product.As("officer.KIPO");
        ProductSession other = product.As("officer.MKE");
        int number = (
            await officer.MustAsync(new SaveView(Tasks, "Late", "tab=overdue", First: true))
        ).Number;

        (await other.AskAsync(new ReadViews(Tasks))).Value.Views.ShouldBeEmpty();
        foreach (
            Result<Nothing> tried in new[]
            {
                await other.SendAsync(new DeleteView(Tasks, number)),
                await other.SendAsync(new RenameView(Tasks, number, "mine")),
                await other.SendAsync(new ChooseFirstView(Tasks, number)),
            }
        )
        {
            tried.Errors.ShouldHaveSingleItem().Code.ShouldBe("SavedView.NotFound");
        }

        await other.MustAsync(new SaveView(Tasks, "late", "tab=week"));
        ViewLine own = (await officer.AskAsync(new ReadViews(Tasks))).Value.Views.Single();
        own.ShouldBe(new ViewLine(number, "Late", "tab=overdue", "/tasks?tab=overdue", true));
    }

    [Fact]
    public async Task Views_are_saved_replaced_renamed_chosen_and_deleted()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.People);
        ProductSession officer = product.As("officer.KIPO");
        await officer.MustAsync(new SaveView(Tasks, "Late", "tab=overdue"));
        await officer.MustAsync(new SaveView(Tasks, "LATE", "tab=overdue&columns=step"));
        await officer.MustAsync(new RenameView(Tasks, 1, "Overdue"));
        await officer.MustAsync(new ChooseFirstView(Tasks, 1));

        ViewsOfList views = (await officer.AskAsync(new ReadViews(Tasks))).Value;

        views.First!.Name.ShouldBe("Overdue");
        views.First.Address.ShouldBe("/tasks?tab=overdue&columns=step");
        views.Whole.ShouldBe("/tasks?tab=mine");
        await officer.MustAsync(new DeleteView(Tasks, 1));
        (await officer.AskAsync(new ReadViews(Tasks))).Value.Views.ShouldBeEmpty();
    }

    [Fact]
    public async Task Somebody_who_is_not_signed_in_has_no_views_and_an_unknown_list_has_none()
    {
        await using ProductHost product = await ProductHost.StartAsync(StartingPoint.People);
        ProductSession stranger = product.As(Actor.Anonymous);

        (await stranger.SendAsync(new SaveView(Tasks, "x", "tab=mine"))).IsRefused.ShouldBeTrue();
        (await stranger.AskAsync(new ReadViews(Tasks))).IsRefused.ShouldBeTrue();
        (await product.As("officer.KIPO").SendAsync(new SaveView("nothing", "x", "")))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("SavedView.NoSuchList");
    }

    [Theory]
    [InlineData("?step=annual-plan.draft&tab=WEEK", "tab=week&step=annual-plan.draft")]
    [InlineData("columns=none&columns=step&columns=Institution", "columns=institution%2Cstep")]
    [InlineData("tab=mine&columns=none", "tab=mine&columns=none")]
    [InlineData("institution=&kind=a+b%26c", "kind=a%20b%26c")]
    [InlineData("", "tab=mine")]
    public void A_query_is_kept_in_one_form_whichever_way_it_was_written(
        string given,
        string kept
    ) => ViewLists.Read(new InboxViews(), given).Value.ShouldBe(kept);

    [Theory]
    [InlineData("tab=mine&returnUrl=https://elsewhere.example", "SavedView.ParameterUnknown")]
    [InlineData("https://elsewhere.example/?tab=mine", "SavedView.ParameterUnknown")]
    [InlineData("p=3", "SavedView.ParameterUnknown")]
    [InlineData("format=xlsx", "SavedView.ParameterUnknown")]
    [InlineData("tab=everything", "SavedView.ValueUnfit")]
    [InlineData("tab=1", "SavedView.ValueUnfit")]
    [InlineData("columns=step,secret", "SavedView.ValueUnfit")]
    [InlineData("step=a%0d%0ab", "SavedView.ValueUnfit")]
    public void What_is_not_the_lists_own_is_refused_by_its_name(string given, string code)
    {
        Error refusal = ViewLists.Read(new InboxViews(), given).Errors.ShouldHaveSingleItem();

        refusal.Code.ShouldBe(code);
        refusal.Field.ShouldBe("query");
        refusal.WayOut.ShouldNotBeNull();
    }

    [Fact]
    public void A_value_that_is_longer_than_an_id_is_refused() =>
        ViewLists
            .Read(new InboxViews(), "step=" + new string('x', ListParameter.LongestValue + 1))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("SavedView.ValueUnfit");
}

using System.Text.Json.Nodes;
using Ipses.Hosting;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.ElsaApi;

/// <summary>Two people have the same workflow open, and neither loses what the other has drawn.</summary>
public sealed class TwoAuthorsTests : IAsyncLifetime
{
    private TestSite _site = null!;

    public async Task InitializeAsync() =>
        _site = await TestSite.StartAsync(
            new WebServerOptions { Environment = IpsesEnvironment.Demo },
            realPeople: true
        );

    public async Task DisposeAsync() => await _site.DisposeAsync();

    [Fact]
    public async Task Who_saves_second_is_told_who_was_first_and_when_and_keeps_nothing_of_theirs_by_force()
    {
        using DesignerClient first = As("coordinator");
        using DesignerClient second = As("coordinator-2");
        await first.MustSaveAsync(DesignerClient.Flow("shared", "Shared", "one"));
        JsonObject opened = await second.OpenAsync("shared");
        JsonObject theirs = await first.OpenAsync("shared");

        // The clock of the demo stands still between the two saves of the first.
        await first.MustSaveAsync(Saying("two", theirs));
        using HttpResponseMessage answer = await second.SaveAsync(Saying("three", opened));
        (string[] codes, string text) = await DesignerClient.RefusalAsync(answer);

        codes.ShouldBe(["Definition.Stale"]);
        text.ShouldContain("saved version 1 of this workflow at 2027-01-04");
        text.ShouldNotContain("the program");
        Saying(await first.OpenAsync("shared")).ShouldBe("two");
    }

    [Fact]
    public async Task Anothers_draft_stays_in_the_history_when_one_goes_on_from_it()
    {
        using DesignerClient first = As("coordinator");
        using DesignerClient second = As("coordinator-2");
        await first.MustSaveAsync(DesignerClient.Flow("handed-on", "Handed on", "one"));

        JsonObject saved = await second.MustSaveAsync(
            Saying("two", await second.OpenAsync("handed-on"))
        );
        JsonNode versions = await second.ReadAsync("/workflow-definitions/handed-on/versions");

        ((int)saved["version"]!).ShouldBe(2);
        versions.AsArray().Count.ShouldBe(2);
        ((string)versions[1]!["stringData"]!).ShouldContain("one");
    }

    [Fact]
    public async Task Ones_own_second_window_is_not_refused_and_its_save_stands_beside_the_first()
    {
        using DesignerClient author = As("coordinator");
        await author.MustSaveAsync(DesignerClient.Flow("two-windows", "Two windows", "one"));
        JsonObject one = await author.OpenAsync("two-windows");
        JsonObject other = await author.OpenAsync("two-windows");

        await author.MustSaveAsync(Saying("two", one));
        await author.MustSaveAsync(Saying("three", other));
        JsonNode versions = await author.ReadAsync("/workflow-definitions/two-windows/versions");

        versions.AsArray().Count.ShouldBe(2);
        ((string)versions[0]!["stringData"]!).ShouldContain("three");
        ((string)versions[1]!["stringData"]!).ShouldContain("two");
    }

    private DesignerClient As(string persona) => new(_site.SignedIn(YearSite.IdOf(persona), "en"));

    private static JsonObject Saying(string text, JsonObject model)
    {
        model["root"]!["activities"]![0]!["text"]!["expression"]!["value"] = text;
        return model;
    }

    private static string Saying(JsonObject model) =>
        (string)model["root"]!["activities"]![0]!["text"]!["expression"]!["value"]!;
}

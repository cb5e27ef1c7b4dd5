using System.Text.Json.Nodes;
using Ipses.Web.Tests.ElsaApi;
using Microsoft.Playwright;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Studio;

/// <summary>What was saved in the real Elsa Studio can be taken back in it.</summary>
[Collection(StudioCollection.Name)]
public sealed class StudioHistoryTests(StudioSite studio)
{
    [Fact]
    public async Task An_earlier_version_is_brought_back_from_the_history_and_the_one_between_stays()
    {
        using DesignerClient client = studio.Client("coordinator");
        JsonObject first = await client.MustSaveAsync(
            DesignerClient.Flow("brought-back", "Brought back", "hello"),
            publish: true
        );
        first["root"]!["activities"]!.AsArray().Add(DesignerClient.Line("more", "more"));
        await client.MustSaveAsync(first);
        await using StudioWindow window = await studio.OpenAsync("/studio/workflows/brought-back");
        await window.ReadyAsync();
        await window.HasNodesAsync(2);

        IResponse reverted = await window.RollBackToAsync(1);

        reverted.Status.ShouldBeInRange(200, 299, await reverted.TextAsync());
        await window.HasNodesAsync(1);
        await window.PictureAsync("rolled-back");
        JsonObject newest = await client.OpenAsync("brought-back");
        newest["root"]!["activities"]!.AsArray().Count.ShouldBe(1);
        JsonNode versions = await client.ReadAsync("/workflow-definitions/brought-back/versions");
        versions.AsArray().Select(one => (int)one!["version"]!).Order().ShouldBe([1, 2, 3]);
        window.ShouldBeUnharmed();
    }
}

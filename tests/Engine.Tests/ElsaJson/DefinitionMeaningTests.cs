using Ipses.Engine.ElsaJson;
using Shouldly;
using Xunit;

namespace Ipses.Engine.Tests.ElsaJson;

/// <summary>What Studio writes anew at every save is no change of a definition; what an author did is one.</summary>
public sealed class DefinitionMeaningTests
{
    [Fact]
    public void How_large_a_step_is_drawn_is_no_change() =>
        DefinitionMeaning
            .Of(Drawn(x: 100, width: 220))
            .ShouldBe(DefinitionMeaning.Of(Drawn(x: 100, width: 231)));

    [Fact]
    public void Where_a_step_stands_is_a_change() =>
        DefinitionMeaning
            .Of(Drawn(x: 100, width: 220))
            .ShouldNotBe(DefinitionMeaning.Of(Drawn(x: 140, width: 220)));

    private static string Drawn(int x, int width) =>
        $$$"""
            {"definitionId":"d","root":{"id":"flow","type":"Elsa.Flowchart","activities":[{"id":"a","type":"Elsa.End","metadata":
            {"designer":{"position":{"x":{{{x}}},"y":1},"size":{"width":{{{width}}},"height":60} } } }] } }
            """;
}

using System.Text.Json.Nodes;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>Shapes of a real Elsa 3.8 that the tests carry: names, types, ports and nesting, never its texts.</summary>
internal static class ElsaShapes
{
    public static JsonNode Read(string name)
    {
        using Stream stream =
            typeof(ElsaShapes).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The tests carry no {name}.");
        return JsonNode.Parse(stream)!;
    }
}

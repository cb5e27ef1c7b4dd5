using System.Text.Json.Nodes;
using Ipses.Engine.Activities;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Shouldly;
using Xunit;

namespace Ipses.Engine.Tests.Conformance;

/// <summary>
/// Studio draws an activity from its descriptor and writes what the descriptor says: every activity of Elsa that is here
/// has the names, types and ports that a real Elsa 3.8 gives (<c>elsa-descriptors.json</c>).
/// </summary>
public sealed class DescriptorTests
{
    /// <summary>Types of the recording that are left out, and why.</summary>
    private static readonly Dictionary<string, string> LeftOut = new(StringComparer.Ordinal)
    {
        ["Elsa.RunCSharp"] = "no sandbox holds C#",
        ["Elsa.Inline"] = "a delegate of a program, never part of a definition",
        ["Elsa.Workflows.Activities.DynamicActivity"] = "a base for programs",
        ["Elsa.Workflows.Management.Activities.HostMethod.HostMethodActivity"] =
            "a base for programs",
        ["Elsa.Workflow"] = "Elsa's own wrapper around the root; no definition holds it",
    };

    /// <summary>Differences on purpose: type and member, and why.</summary>
    private static readonly Dictionary<string, string> OnPurpose = new(StringComparer.Ordinal)
    {
        ["Elsa.FlowSendHttpRequest.inputs[ExpectedStatusCodes].order"] =
            "5.1 there; whole numbers here, and the list has the order in any case",
        ["Elsa.DownloadHttpFile.inputs[Authorization].isSensitive"] =
            "credentials stay out of journals here, as they do in Elsa's other two requests",
    };

    private static readonly IReadOnlyDictionary<string, ActivityDescriptor> Ours =
        new ActivityCatalog()
            .AddElsaActivities()
            .Descriptors.ToDictionary(d => d.TypeName, StringComparer.Ordinal);

    private static readonly IReadOnlyDictionary<string, JsonObject> Theirs = ElsaShapes
        .Read("elsa-descriptors.json")
        .AsArray()
        .Select(a => a!.AsObject())
        .ToDictionary(a => a["type"]!.GetValue<string>(), StringComparer.Ordinal);

    public static TheoryData<string> Shared => [.. Ours.Keys.Where(Theirs.ContainsKey)];

    [Theory]
    [MemberData(nameof(Shared))]
    public void A_descriptor_has_Elsa_s_names_types_and_ports(string type)
    {
        List<string> wrong = [];
        Compare(type, Shape(Ours[type]), Theirs[type], wrong);
        wrong.Where(w => !OnPurpose.ContainsKey(w.Split(':')[0])).ShouldBeEmpty();
    }

    [Fact]
    public void Everything_in_Elsa_s_palette_is_here_or_left_out_for_a_reason()
    {
        Theirs.Keys.Where(t => !Ours.ContainsKey(t) && !LeftOut.ContainsKey(t)).ShouldBeEmpty();
        LeftOut.Keys.Where(Ours.ContainsKey).ShouldBeEmpty("a reason for what is here");
    }

    [Fact]
    public void Nothing_is_called_Elsa_s_that_Elsa_doesn_t_have() =>
        Ours
            .Keys.Where(t => !Theirs.ContainsKey(t))
            .ShouldBeSubsetOf(["Elsa.SendEmail"], "it stands in a module of Elsa's of its own");

    [Fact]
    public void Types_that_descriptors_name_may_stand_in_definitions() =>
        Ours
            .Values.SelectMany(d =>
                d.Inputs.Where(i => i.IsWrapped)
                    .Select(i => i.TypeName)
                    .Concat(d.Outputs.Select(o => o.TypeName))
            )
            .Distinct(StringComparer.Ordinal)
            .Where(t => !TypeAliases.Standard.Knows(t))
            .ShouldBeEmpty();

    private static void Compare(string place, JsonNode? ours, JsonNode? theirs, List<string> wrong)
    {
        if (ours is JsonObject own && theirs is JsonObject other)
        {
            foreach (
                string name in own.Select(m => m.Key).Concat(other.Select(m => m.Key)).Distinct()
            )
                Compare($"{place}.{name}", own[name], other[name], wrong);
        }
        else if (ours is JsonArray list && theirs is JsonArray others && list.Count == others.Count)
        {
            for (int i = 0; i < list.Count; i++)
                Compare(
                    $"{place}[{Name(others[i]) ?? Name(list[i]) ?? ""}]",
                    list[i],
                    others[i],
                    wrong
                );
        }
        else if (!JsonNode.DeepEquals(ours, theirs))
        {
            wrong.Add(
                $"{place}: {ours?.ToJsonString() ?? "nothing"} instead of {theirs?.ToJsonString() ?? "nothing"}"
            );
        }
    }

    private static string? Name(JsonNode? node) =>
        node is JsonObject member ? member["name"]?.GetValue<string>() : null;

    /// <summary>A descriptor in the manner of the shape file: what is usual is left out.</summary>
    private static JsonObject Shape(ActivityDescriptor d)
    {
        JsonObject shape = new()
        {
            ["type"] = d.TypeName,
            ["version"] = d.Version,
            ["category"] = d.Category.En,
            ["kind"] = d.Kind.ToString(),
        };
        AddList(shape, "flags", Flags(d).Select(f => JsonValue.Create(f)));
        AddList(
            shape,
            "ports",
            d.Ports.Select(p =>
                JsonValue.Create($"{p.Name}:{p.Type}{(p.IsBrowsable ? "" : ":hidden")}")
            )
        );
        AddList(shape, "inputs", d.Inputs.Select(Shape));
        AddList(
            shape,
            "outputs",
            d.Outputs.Select(o => new JsonObject { ["name"] = o.Name, ["typeName"] = o.TypeName })
        );
        return shape;
    }

    private static IEnumerable<string> Flags(ActivityDescriptor d)
    {
        if (d.IsContainer)
            yield return "container";
        if (!d.IsBrowsable)
            yield return "hidden";
        if (d.IsStart)
            yield return "start";
        if (d.IsTerminal)
            yield return "terminal";
    }

    private static JsonObject Shape(InputDescriptor i)
    {
        JsonObject shape = new()
        {
            ["name"] = i.Name,
            ["typeName"] = i.TypeName,
            ["uiHint"] = i.UiHint,
        };
        AddUnless(shape, "isWrapped", i.IsWrapped, true);
        AddUnless(shape, "autoEvaluate", i.AutoEvaluate, true);
        AddUnless(shape, "isSensitive", i.IsSensitive, false);
        AddUnless(shape, "isBrowsable", i.IsBrowsable, true);
        if (i.Category is not null)
            shape["category"] = i.Category.En;
        if (i.DefaultValue is not null)
            shape["default"] = JsonNode.Parse(EngineJson.From(i.DefaultValue).GetRawText());
        if (i.DefaultSyntax.Length > 0)
            shape["syntax"] = i.DefaultSyntax;
        if (i.Options.Count > 0)
            shape["options"] = new JsonArray([.. i.Options.Select(o => JsonValue.Create(o.Value))]);
        if (i.Order != 0)
            shape["order"] = i.Order;
        return shape;
    }

    private static void AddUnless(JsonObject shape, string name, bool value, bool usual)
    {
        if (value != usual)
            shape[name] = value;
    }

    private static void AddList(JsonObject shape, string name, IEnumerable<JsonNode?> items)
    {
        JsonArray list = new([.. items]);
        if (list.Count > 0)
            shape[name] = list;
    }
}

using System.Text.Json.Nodes;
using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Ipses.Engine.Definitions;
using Ipses.Engine.Execution;
using Ipses.Engine.Runtime;

namespace Ipses.ElsaApi.Descriptors.Activities;

/// <summary>An activity type in the shape of Elsa's descriptor. What is not there is left out, as Elsa does.</summary>
internal static class DescriptorJson
{
    /// <summary>In one language.</summary>
    /// <param name="workflow">The workflow that the type stands for; null for any other.</param>
    internal static JsonObject Of(
        ActivityDescriptor activity,
        WorkflowActivityType? workflow,
        IReadOnlyDictionary<string, IReadOnlyList<OptionChoice>> choices,
        Language language
    )
    {
        int dot = activity.TypeName.LastIndexOf('.');
        JsonObject custom = new() { ["Type"] = activity.TypeName };
        if (activity.Icon.Length > 0)
        {
            custom["Icon"] = activity.Icon;
        }

        return new()
        {
            ["typeName"] = activity.TypeName,
            ["clrType"] = activity.TypeName,
            ["namespace"] = dot < 0 ? "" : activity.TypeName[..dot],
            ["name"] = activity.Name,
            ["version"] = activity.Version,
            ["category"] = activity.Category.In(language),
            ["displayName"] = activity.DisplayName.In(language),
            ["description"] = activity.Description.In(language),
            ["inputs"] = new JsonArray([
                .. activity.Inputs.Select(input =>
                    Input(input, choices.GetValueOrDefault(input.OptionsProvider), language)
                ),
            ]),
            ["outputs"] = new JsonArray([
                .. activity.Outputs.Select(output => Output(output, language)),
            ]),
            ["kind"] = activity.Kind.ToString(),
            ["runAsynchronously"] = false,
            ["ports"] = new JsonArray([.. activity.Ports.Select(port => Port(port, language))]),
            ["customProperties"] = custom,
            ["constructionProperties"] = Construction(workflow),
            ["isContainer"] = activity.IsContainer,
            ["isBrowsable"] = activity.IsBrowsable,
            ["isStart"] = activity.IsStart,
            ["isTerminal"] = activity.IsTerminal,
        };
    }

    /// <summary>Elsa's <c>uiSpecifications</c> of an input: its choices, or what else its editor needs.</summary>
    /// <param name="choices">From real data; null where the input names no source that is there.</param>
    internal static JsonObject Specifications(
        InputDescriptor input,
        IReadOnlyList<OptionChoice>? choices,
        Language language
    )
    {
        JsonArray items = new([
            .. input.Options.Select(option => Choice(option.Value, option.Text.In(language))),
            .. (choices ?? []).Select(option => Choice(option.Value, option.Text.In(language))),
        ]);
        JsonObject specifications = Written(input);
        if (items.Count > 0)
        {
            (string editor, JsonObject list) = input.UiHint switch
            {
                "checklist" => ("checklist", List("checkList", items)),
                "radiolist" => ("radiolist", List("radioList", items)),
                _ => (
                    "dropdown",
                    new JsonObject { ["selectList"] = new JsonObject { ["items"] = items } }
                ),
            };
            specifications[editor] = list;
        }
        else if (input.UiHint == "json-editor" && specifications.Count == 0)
        {
            specifications["code-editor"] = new JsonObject { ["language"] = "json" };
        }

        return specifications;

        static JsonObject List(string name, JsonArray items) =>
            new()
            {
                [name] = new JsonObject { ["items"] = items, ["isFlagsEnum"] = false },
            };
    }

    /// <summary>What Studio writes into a new node, so that it says which workflow it stands for.</summary>
    private static JsonObject Construction(WorkflowActivityType? workflow) =>
        workflow is null
            ? []
            : new()
            {
                ["WorkflowDefinitionId"] = workflow.DefinitionId,
                ["WorkflowDefinitionVersionId"] = workflow.VersionId,
                ["LatestAvailablePublishedVersion"] = workflow.Published.Version,
                ["LatestAvailablePublishedVersionId"] = workflow.Published.VersionId,
            };

    private static JsonObject Input(
        InputDescriptor input,
        IReadOnlyList<OptionChoice>? choices,
        Language language
    )
    {
        JsonObject json = new()
        {
            ["isWrapped"] = input.IsWrapped,
            // A value whose choices can't be listed must not become invisible.
            ["uiHint"] =
                input.OptionsProvider.Length > 0
                && input.UiHint is ("dropdown" or "checklist")
                && choices is (null or { Count: 0 })
                && input.Options.Count == 0
                    ? "singleline"
                    : input.UiHint,
            ["isReadOnly"] = false,
            ["isSensitive"] = input.IsSensitive,
            ["autoEvaluate"] = input.AutoEvaluate,
            ["uiSpecifications"] = Specifications(input, choices, language),
            ["name"] = input.Name,
            ["typeName"] = input.TypeName,
            ["displayName"] = input.DisplayName.In(language),
            ["description"] = input.Description.In(language),
            ["order"] = input.Order,
            ["isBrowsable"] = input.IsBrowsable,
            ["isSerializable"] = true,
            ["isSynthetic"] = false,
        };
        if (input.Category is { } category)
        {
            json["category"] = category.In(language);
        }

        if (input.DefaultValue is { } value)
        {
            json["defaultValue"] = JsonNode.Parse(EngineJson.From(value).GetRawText());
        }

        if (input.DefaultSyntax.Length > 0)
        {
            json["defaultSyntax"] = input.DefaultSyntax;
        }

        return json;
    }

    private static JsonObject Output(OutputDescriptor output, Language language) =>
        new()
        {
            ["name"] = output.Name,
            ["typeName"] = output.TypeName,
            ["displayName"] = output.DisplayName.In(language),
            ["description"] = output.Description.In(language),
            ["order"] = 0,
            ["isBrowsable"] = true,
            ["isSerializable"] = true,
            ["isSynthetic"] = false,
        };

    private static JsonObject Port(PortDescriptor port, Language language) =>
        new()
        {
            ["name"] = port.Name,
            ["displayName"] = port.DisplayName.In(language),
            ["type"] = port.Type.ToString(),
            ["isBrowsable"] = port.IsBrowsable,
        };

    private static JsonObject Choice(string value, string text) =>
        new() { ["text"] = text, ["value"] = value };

    private static JsonObject Written(InputDescriptor input) =>
        input.UiSpecifications.ValueKind == System.Text.Json.JsonValueKind.Object
            ? JsonObject.Create(input.UiSpecifications.Clone())!
            : [];
}

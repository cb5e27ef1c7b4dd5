using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Ipses.Domain.Common;

namespace Ipses.Application.Workflows.Definitions.SaveDefinition;

/// <summary>What was sent to be kept, with the id of its definition.</summary>
/// <param name="DefinitionId">Made where none was given.</param>
/// <param name="Json">The definition, flat.</param>
internal sealed partial record DraftText(string DefinitionId, string Json)
{
    private const int IdBytes = 8;

    /// <summary>Reads it; what is no definition at all is refused here, the rest by the engine.</summary>
    internal static Result<DraftText> Read(string json)
    {
        JsonNode? root;
        try
        {
            root = JsonNode.Parse(json);
        }
        catch (JsonException unreadable)
        {
            return DefinitionErrors.Unreadable(unreadable.Message);
        }

        if (root is not JsonObject whole)
        {
            return DefinitionErrors.Unreadable("{ … }");
        }

        JsonObject model = whole["model"] as JsonObject ?? whole;
        string id =
            model["definitionId"] is JsonValue given && given.TryGetValue(out string? text)
                ? text
                : "";
        if (id.Length == 0)
        {
            id = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(IdBytes));
            model["definitionId"] = id;
        }
        else if (!Fit().IsMatch(id))
        {
            return DefinitionErrors.IdUnfit(id);
        }

        return new DraftText(id, model.ToJsonString());
    }

    [GeneratedRegex("^[A-Za-z0-9._-]{1,200}$", RegexOptions.ExplicitCapture, 1_000)]
    private static partial Regex Fit();
}

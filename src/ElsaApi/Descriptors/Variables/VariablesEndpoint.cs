using Ipses.Domain.Common;
using Ipses.ElsaApi.Common;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;

namespace Ipses.ElsaApi.Descriptors.Variables;

/// <summary>Types that variables, inputs and outputs of a workflow can have: aliases of the closed list.</summary>
internal sealed class VariablesEndpoint : IElsaEndpoint
{
    private static readonly LocalizedText Primitives = new("기본 형식", "Primitives");
    private static readonly LocalizedText Lookups = new("이름으로 찾는 값", "Lookups");
    private static readonly LocalizedText Dynamic = new("자유 형식", "Dynamic");

    private static readonly VariableType[] Types =
    [
        new("Object", Primitives, new("아무 값", "Any value.")),
        new("String", Primitives, new("글자", "Text.")),
        new("Boolean", Primitives, new("참 또는 거짓", "True or false.")),
        new(
            "Int32",
            Primitives,
            new("정수(약 ±21억)", "A whole number of up to ±2 thousand million.")
        ),
        new("Long", Primitives, new("큰 정수", "A large whole number.")),
        new("Single", Primitives, new("실수(약 7자리)", "A number with about 7 digits.")),
        new("Double", Primitives, new("실수(약 15자리)", "A number with about 15 digits.")),
        new("Decimal", Primitives, new("정확한 소수", "A decimal number, exact.")),
        new("Guid", Primitives, new("고유 식별자", "A unique id.")),
        new("DateTime", Primitives, new("날짜와 시각", "A date and time of day.")),
        new(
            "DateTimeOffset",
            Primitives,
            new("시간대가 있는 날짜와 시각", "A date and time of day with its offset.")
        ),
        new("DateOnly", Primitives, new("날짜", "A date.")),
        new("TimeSpan", Primitives, new("시간 길이", "A length of time.")),
        new("StringDictionary", Lookups, new("이름별 글자", "Texts by name.")),
        new("ObjectDictionary", Lookups, new("이름별 값", "Values by name.")),
        new("JSON", Dynamic, new("JSON 값", "Any JSON.")),
        new("JsonElement", Dynamic, new("읽기만 하는 JSON 값", "JSON to read.")),
        new("JsonNode", Dynamic, new("고칠 수 있는 JSON 값", "JSON to read and change.")),
        new("JsonObject", Dynamic, new("JSON 개체", "A JSON object.")),
    ];

    /// <inheritdoc/>
    public void Map(IEndpointRouteBuilder api) =>
        api.MapGet(
            "/descriptors/variables",
            () => ElsaCall.Show(new { items = Types.Select(type => type.In(ElsaLanguage.Current)) })
        );

    private sealed record VariableType(
        string TypeName,
        LocalizedText Category,
        LocalizedText Description
    )
    {
        internal object In(Language language) =>
            new
            {
                typeName = TypeName,
                displayName = TypeName,
                category = Category.In(language),
                description = Description.In(language),
            };
    }
}

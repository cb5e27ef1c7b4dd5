using System.Text.Json;
using Ipses.Engine.Definitions;

namespace Ipses.Engine.ElsaJson;

/// <summary>Why a definition can't be read.</summary>
public static class ElsaJsonErrors
{
    public static EngineError TooLong(int found, int most) =>
        new(
            "Definition.TooLong",
            new Label(
                $"The definition has {found} characters; at most {most} are accepted.",
                $"워크플로 정의가 {found}자입니다. 최대 {most}자까지 받을 수 있습니다."
            )
        );

    public static EngineError NotJson(JsonException unreadable) =>
        new(
            "Definition.NotJson",
            new Label(
                $"The definition is not readable JSON: {unreadable.Message}",
                $"워크플로 정의를 JSON으로 읽을 수 없습니다: {unreadable.Message}"
            ),
            unreadable.Path ?? ""
        );

    public static EngineError Missing(string place, string what) =>
        new(
            "Definition.Missing",
            new Label(
                $"{Name(place)} must be {what}.",
                $"{Name(place)} 값이 없거나 올바르지 않습니다({what})."
            ),
            place
        );

    public static EngineError TooMany(int most, string place) =>
        new(
            "Definition.TooManyActivities",
            new Label(
                $"The definition has more than {most} activities.",
                $"워크플로 정의의 활동이 {most}개를 넘습니다."
            ),
            place
        );

    public static EngineError DuplicateId(string id, string place) =>
        new(
            "Definition.DuplicateActivityId",
            new Label(
                $"Two activities have the id '{id}'.",
                $"활동 ID '{id}'이(가) 중복되었습니다."
            ),
            place
        );

    public static EngineError DuplicateVariable(string name, string place) =>
        new(
            "Definition.DuplicateVariable",
            new Label(
                $"Two variables have the name '{name}'.",
                $"변수 이름 '{name}'이(가) 중복되었습니다."
            ),
            place
        );

    public static EngineError UnknownType(string name, string place) =>
        new(
            "Definition.UnknownType",
            new Label(
                $"There is no type '{name}' here.",
                $"형식 '{name}'은(는) 이 제품에 없습니다."
            ),
            place
        );

    public static EngineError UnknownExpression(string type, string place) =>
        new(
            "Definition.UnknownExpression",
            new Label(
                $"There are no expressions of the kind '{type}' here.",
                $"식 종류 '{type}'은(는) 이 제품에 없습니다."
            ),
            place
        );

    public static EngineError LooseConnection(string id, string place) =>
        new(
            "Definition.LooseConnection",
            new Label(
                $"An arrow is tied to the activity '{id}', which is not in its flowchart.",
                $"연결선이 가리키는 활동 '{id}'이(가) 해당 흐름도에 없습니다."
            ),
            place
        );

    private static string Name(string place) => place.Length == 0 ? "$" : place;
}

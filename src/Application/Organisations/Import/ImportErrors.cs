using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Import;

/// <summary>Why a file of organisations is refused; <see cref="Error.Field"/> names the row.</summary>
public static class ImportErrors
{
    public static Error NotJson(long line) =>
        new(
            "Import.NotJson",
            LocalizedText.Of(
                $"파일을 JSON으로 읽을 수 없습니다. ({line}번째 줄)",
                $"The file can't be read as JSON (line {line})."
            ),
            ErrorKind.Invalid
        );

    public static Error NotThisFormat(string format) =>
        new(
            "Import.NotThisFormat",
            LocalizedText.Of(
                $"파일의 ‘format’ 값이 ‘{format}’이(가) 아닙니다.",
                $"The file's “format” is not “{format}”."
            ),
            ErrorKind.Invalid
        );

    public static Error RowUnreadable(string row, string where) =>
        new(
            "Import.RowUnreadable",
            LocalizedText.Of(
                $"{row}: 읽을 수 없습니다. ({where})",
                $"{row}: this can't be read ({where})."
            ),
            ErrorKind.Invalid
        )
        {
            Field = row,
        };

    public static Error Twice(string row, string id) =>
        new(
            "Import.Twice",
            LocalizedText.Of(
                $"{row}: {id}이(가) 파일에 두 번 나옵니다.",
                $"{row}: {id} stands in the file twice."
            ),
            ErrorKind.Invalid
        )
        {
            Field = row,
        };

    public static Error Unknown(string row, string id) =>
        new(
            "Import.Unknown",
            LocalizedText.Of($"{row}: {id}이(가) 없습니다.", $"{row}: {id} does not exist."),
            ErrorKind.Invalid
        )
        {
            Field = row,
        };

    /// <summary>A refusal of the domain, with the row it is about before its sentence.</summary>
    public static Error At(string row, Error error) =>
        error with
        {
            Field = error.Field is null ? row : $"{row}.{error.Field}",
            Message = new LocalizedText($"{row}: {error.Message.Ko}", $"{row}: {error.Message.En}"),
        };
}

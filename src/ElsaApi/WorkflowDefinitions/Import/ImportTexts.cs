using Ipses.Domain.Common;

namespace Ipses.ElsaApi.WorkflowDefinitions.Import;

/// <summary>Why files can't be brought in.</summary>
internal static class ImportTexts
{
    internal static Error NoFiles { get; } =
        new(
            "Import.NoFiles",
            new(
                "파일이 없습니다. JSON 파일이나 그것을 묶은 ZIP 파일을 보내십시오.",
                "There is no file. Send JSON files, or a ZIP archive of such."
            ),
            ErrorKind.Invalid
        );

    internal static Error Unreadable(string name) =>
        new(
            "Import.ArchiveUnreadable",
            LocalizedText.Of(
                $"{name} 파일을 풀 수 없습니다. JSON 파일은 {DefinitionArchive.MostFiles}개까지 받을 수 있습니다.",
                $"The archive {name} can't be read, or holds more than {DefinitionArchive.MostFiles} definitions or too large ones."
            ),
            ErrorKind.Invalid
        );
}

using Ipses.Domain.Common;

namespace Ipses.Domain.Documents;

/// <summary>Every refusal that comments and attachments can give.</summary>
public static class DocumentErrors
{
    private static readonly LocalizedText Allowed = new(
        "허용 형식: PDF, HWP·HWPX, Word·Excel·PowerPoint, 그림(PNG·JPEG·GIF·WebP·BMP·TIFF), 텍스트(TXT·CSV·MD).",
        "Allowed: PDF, HWP and HWPX, Word, Excel and PowerPoint, images (PNG, JPEG, GIF, WebP, BMP, TIFF), text (TXT, CSV, MD)."
    );

    public static Error CommentEmpty() =>
        new(
            "Comment.Empty",
            new("의견을 적어 주십시오.", "Please write something."),
            ErrorKind.Invalid
        )
        {
            Field = "text",
        };

    public static Error CommentTooLong(int length, int most) =>
        new(
            "Comment.TooLong",
            LocalizedText.Of(
                $"의견이 {length:N0}자입니다. {most:N0}자 이하로 적어 주십시오.",
                $"The comment has {length:N0} characters; at most {most:N0} fit."
            ),
            ErrorKind.Invalid
        )
        {
            Field = "text",
        };

    public static Error FileMissing() =>
        new(
            "Attachment.Missing",
            new("파일을 선택해 주십시오.", "Please choose a file."),
            ErrorKind.Invalid
        )
        {
            Field = "file",
        };

    public static Error FileEmpty(string name) =>
        new(
            "Attachment.Empty",
            LocalizedText.Of(
                $"‘{name}’은(는) 빈 파일입니다(0바이트).",
                $"‘{name}’ is empty (0 bytes)."
            )
        )
        {
            Field = "file",
        };

    public static Error FileTooLarge(string name, long bytes, long most) =>
        new(
            "Attachment.TooLarge",
            LocalizedText.Of(
                $"‘{name}’의 크기는 {Megabytes(bytes):N1}MB로, 허용된 {Megabytes(most):N1}MB를 넘습니다.",
                $"‘{name}’ has {Megabytes(bytes):N1} MB; at most {Megabytes(most):N1} MB are allowed."
            )
        )
        {
            Field = "file",
            WayOut = new(
                "파일을 나누거나 그림의 해상도를 낮추어 다시 올리십시오.",
                "Split the file or lower the resolution of its images, then attach it again."
            ),
        };

    public static Error TypeForbidden(string name, string extension) =>
        new(
            "Attachment.TypeForbidden",
            LocalizedText.Of(
                $"‘{name}’: {(extension.Length == 0 ? "확장자가 없는 파일" : extension + " 형식")}은 첨부할 수 없습니다.",
                $"‘{name}’: {(extension.Length == 0 ? "files without an extension" : extension + " files")} can't be attached."
            )
        )
        {
            Field = "file",
            WayOut = Allowed,
        };

    public static Error ContentDiffers(string name, string extension) =>
        new(
            "Attachment.ContentDiffers",
            LocalizedText.Of(
                $"‘{name}’의 내용이 확장자 {extension}의 형식과 다릅니다.",
                $"The content of ‘{name}’ is not that of a {extension} file."
            )
        )
        {
            Field = "file",
            WayOut = Allowed,
        };

    public static Error NameTooLong(int length, int most) =>
        new(
            "Attachment.NameTooLong",
            LocalizedText.Of(
                $"파일 이름이 {length:N0}자입니다. {most:N0}자 이하로 줄여 주십시오.",
                $"The file's name has {length:N0} characters; at most {most:N0} fit."
            )
        )
        {
            Field = "file",
        };

    public static Error TooMany(int most) =>
        new(
            "Attachment.TooMany",
            LocalizedText.Of(
                $"첨부 파일은 {most:N0}개까지 올릴 수 있습니다.",
                $"At most {most:N0} files can be attached."
            )
        )
        {
            Field = "file",
        };

    public static Error AttachmentUnknown(string id) =>
        new(
            "Attachment.Unknown",
            LocalizedText.Of(
                $"첨부 파일 ‘{id}’을(를) 찾을 수 없거나 볼 권한이 없습니다.",
                $"There is no attachment ‘{id}’, or you may not see it."
            ),
            ErrorKind.NotFound
        )
        {
            Rule = "R3",
        };

    private static double Megabytes(long bytes) => bytes / 1024d / 1024d;
}

using System.Text;
using Ipses.Domain.Common;

namespace Ipses.Domain.Documents;

/// <summary>
/// Which files may be attached: PDF, HWP and HWPX, Office, images and text, told by extension and by content both, so
/// that a renamed program is refused.
/// </summary>
public static class AllowedFiles
{
    /// <summary>Most characters of a file's name.</summary>
    public const int MostNameCharacters = 150;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] CompoundFile = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    private static readonly byte[] Hwp3 = Encoding.ASCII.GetBytes("HWP Document File");

    private static readonly Dictionary<string, FileKind> Kinds = new(
        StringComparer.OrdinalIgnoreCase
    )
    {
        [".pdf"] = new("application/pdf", head => Starts(head, "%PDF-"u8)),
        [".hwp"] = new(
            "application/x-hwp",
            head => Starts(head, CompoundFile) || Starts(head, Hwp3)
        ),
        [".hwpx"] = new("application/hwp+zip", head => Starts(head, Zip)),
        [".doc"] = new("application/msword", head => Starts(head, CompoundFile)),
        [".xls"] = new("application/vnd.ms-excel", head => Starts(head, CompoundFile)),
        [".ppt"] = new("application/vnd.ms-powerpoint", head => Starts(head, CompoundFile)),
        [".docx"] = new(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            head => Starts(head, Zip)
        ),
        [".xlsx"] = new(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            head => Starts(head, Zip)
        ),
        [".pptx"] = new(
            "application/vnd.openxmlformats-officedocument.presentationml.presentation",
            head => Starts(head, Zip)
        ),
        [".png"] = new(
            "image/png",
            head => Starts(head, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])
        ),
        [".jpg"] = new("image/jpeg", head => Starts(head, [0xFF, 0xD8, 0xFF])),
        [".jpeg"] = new("image/jpeg", head => Starts(head, [0xFF, 0xD8, 0xFF])),
        [".gif"] = new("image/gif", head => Starts(head, "GIF87a"u8) || Starts(head, "GIF89a"u8)),
        [".webp"] = new(
            "image/webp",
            head => Starts(head, "RIFF"u8) && head.Length >= 12 && Starts(head[8..], "WEBP"u8)
        ),
        [".bmp"] = new("image/bmp", head => Starts(head, "BM"u8)),
        [".tif"] = new("image/tiff", IsTiff),
        [".tiff"] = new("image/tiff", IsTiff),
        [".txt"] = new("text/plain", IsText),
        [".csv"] = new("text/csv", IsText),
        [".md"] = new("text/markdown", IsText),
    };

    /// <summary>The extensions, for the file picker's <c>accept</c>.</summary>
    public static IReadOnlyCollection<string> Extensions => Kinds.Keys;

    /// <summary>The media type of the file, or every reason why it can't be attached, with the numbers found and allowed.</summary>
    /// <param name="name">The file's name; a path in front of it is ignored.</param>
    /// <param name="content">All of it.</param>
    /// <param name="mostBytes">The limit of size, a setting.</param>
    public static Result<string> Check(string name, ReadOnlySpan<byte> content, long mostBytes)
    {
        List<Error> errors = [];
        if (name.Length > MostNameCharacters)
        {
            errors.Add(DocumentErrors.NameTooLong(name.Length, MostNameCharacters));
        }

        if (content.Length == 0)
        {
            errors.Add(DocumentErrors.FileEmpty(name));
        }

        if (content.Length > mostBytes)
        {
            errors.Add(DocumentErrors.FileTooLarge(name, content.Length, mostBytes));
        }

        string extension = Path.GetExtension(name);
        if (!Kinds.TryGetValue(extension, out FileKind? kind))
        {
            errors.Add(DocumentErrors.TypeForbidden(name, extension));
        }
        else if (content.Length > 0 && !kind.Matches(content))
        {
            errors.Add(DocumentErrors.ContentDiffers(name, extension));
        }

        return errors.Count > 0 ? Result<string>.Refused(errors) : kind!.MediaType;
    }

    /// <summary>The name without a path or characters that file systems and headers choke on.</summary>
    public static string CleanName(string? name)
    {
        string last = (name ?? "").Replace('\\', '/').Split('/')[^1].Trim();
        StringBuilder clean = new(last.Length);
        foreach (char letter in last)
        {
            clean.Append(char.IsControl(letter) || "\"<>|:*?".Contains(letter) ? '_' : letter);
        }

        return clean.ToString().Normalize(NormalizationForm.FormC);
    }

    private static bool Starts(ReadOnlySpan<byte> content, ReadOnlySpan<byte> signature) =>
        content.StartsWith(signature);

    private static bool IsTiff(ReadOnlySpan<byte> content) =>
        Starts(content, [0x49, 0x49, 0x2A, 0x00]) || Starts(content, [0x4D, 0x4D, 0x00, 0x2A]);

    // Text has no zero bytes in any encoding in use here (UTF-8, CP949) but UTF-16, which says so with its mark;
    // and it is no program or script with another name.
    private static bool IsText(ReadOnlySpan<byte> content)
    {
        if (Starts(content, [0xFF, 0xFE]) || Starts(content, [0xFE, 0xFF]))
        {
            return true;
        }

        return !content.Contains((byte)0)
            && !Starts(content, "MZ"u8)
            && !Starts(content, "#!"u8)
            && !Starts(content, "%PDF-"u8);
    }

    private delegate bool Signature(ReadOnlySpan<byte> content);

    private sealed record FileKind(string MediaType, Signature Matches);
}

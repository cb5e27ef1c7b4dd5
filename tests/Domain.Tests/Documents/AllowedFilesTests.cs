using System.Text;
using Ipses.Domain.Common;
using Ipses.Domain.Documents;
using Shouldly;
using Xunit;

namespace Ipses.Domain.Tests.Documents;

/// <summary>What may be attached: PDF, HWP/HWPX, Office, images, text; by name and by content.</summary>
public sealed class AllowedFilesTests
{
    private const long Megabyte = 1024 * 1024;

    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04, 0x14, 0x00];
    private static readonly byte[] Compound =
    [
        0xD0,
        0xCF,
        0x11,
        0xE0,
        0xA1,
        0xB1,
        0x1A,
        0xE1,
        0x00,
    ];

    public static TheoryData<string, byte[], string> Good =>
        new()
        {
            { "계획.pdf", "%PDF-1.7"u8.ToArray(), "application/pdf" },
            { "계획.hwp", Compound, "application/x-hwp" },
            { "계획.HWPX", Zip, "application/hwp+zip" },
            {
                "plan.docx",
                Zip,
                "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
            },
            { "plan.xls", Compound, "application/vnd.ms-excel" },
            { "photo.png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A], "image/png" },
            { "photo.JPG", [0xFF, 0xD8, 0xFF, 0xE0], "image/jpeg" },
            { "메모.txt", Encoding.UTF8.GetBytes("회의 결과"), "text/plain" },
        };

    [Theory]
    [MemberData(nameof(Good))]
    public void Files_of_the_allowed_types_come_in_with_their_media_type(
        string name,
        byte[] content,
        string mediaType
    ) => AllowedFiles.Check(name, content, Megabyte).Value.ShouldBe(mediaType);

    [Theory]
    [InlineData("virus.exe")]
    [InlineData("page.html")]
    [InlineData("picture.svg")]
    [InlineData("archive.zip")]
    [InlineData("noextension")]
    public void Other_types_are_refused_with_the_list_of_allowed_ones(string name)
    {
        Error error = AllowedFiles.Check(name, "hello"u8, Megabyte).Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Attachment.TypeForbidden");
        error.WayOut!.En.ShouldContain("HWPX");
    }

    [Theory]
    [InlineData("plan.pdf")]
    [InlineData("plan.docx")]
    [InlineData("plan.txt")]
    [InlineData("plan.png")]
    public void A_program_with_another_name_is_refused_by_its_content(string name) =>
        AllowedFiles
            .Check(name, [0x4D, 0x5A, 0x90, 0x00, 0x03], Megabyte)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Attachment.ContentDiffers");

    [Fact]
    public void A_file_that_is_too_large_is_refused_with_its_size_and_the_limit()
    {
        byte[] content = new byte[3 * Megabyte];
        "%PDF-"u8.CopyTo(content);
        Error error = AllowedFiles
            .Check("big.pdf", content, 2 * Megabyte)
            .Errors.ShouldHaveSingleItem();
        error.Code.ShouldBe("Attachment.TooLarge");
        error.Message.En.ShouldContain("3.0 MB");
        error.Message.En.ShouldContain("2.0 MB");
        error.Field.ShouldBe("file");
    }

    [Fact]
    public void An_empty_file_is_refused() =>
        AllowedFiles
            .Check("a.pdf", [], Megabyte)
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Attachment.Empty");

    [Theory]
    [InlineData(@"C:\Users\kim\계획.pdf", "계획.pdf")]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("a\"b\n.pdf", "a_b_.pdf")]
    public void A_path_or_a_control_character_in_the_name_leads_nowhere(
        string given,
        string kept
    ) => AllowedFiles.CleanName(given).ShouldBe(kept);

    [Fact]
    public void The_same_file_attached_twice_is_the_same_attachment()
    {
        AttachedFile first = Attach("계획.pdf");
        Attach("계획.pdf").Attachment.Id.ShouldBe(first.Attachment.Id);
        Attach("다른 이름.pdf").Attachment.Id.ShouldNotBe(first.Attachment.Id);
        first.Content.Id.ShouldBe(first.Attachment.Id);
        first.Attachment.Sha256.Length.ShouldBe(64);
    }

    private static AttachedFile Attach(string name) =>
        Attachment
            .Attach(
                DocumentSubject.OfTask("task-1"),
                name,
                "%PDF-1.7"u8.ToArray(),
                Megabyte,
                "officer.KIPO",
                null,
                DateTimeOffset.UnixEpoch
            )
            .Value;
}

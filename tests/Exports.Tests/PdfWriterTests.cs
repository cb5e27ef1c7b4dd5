using System.Diagnostics;
using System.Text;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Exports.Pdf;
using Shouldly;
using Xunit;

namespace Ipses.Exports.Tests;

/// <summary>A PDF as another program reads it: poppler's tools.</summary>
public sealed class PdfWriterTests : IDisposable
{
    private readonly string _file = Path.Combine(
        Path.GetTempPath(),
        $"ipses-{Guid.NewGuid():N}.pdf"
    );

    [Fact]
    public void Korean_text_can_be_selected_searched_and_read_aloud()
    {
        Write(Samples.Document(3), Language.Korean);

        string text = Read("pdftotext", "-layout", _file, "-");
        text.ShouldContain("특허청 2027년도 성과관리 시행계획");
        text.ShouldContain("심사 품질을 높이고");
        text.ShouldContain("최근 3년 실적");
        text.ShouldContain("2027. 2. 27.(토) 01:30");
        string info = Read("pdfinfo", _file);
        info.ShouldContain("특허청 2027년도 성과관리 시행계획");
        info.ShouldContain("A4");
        Encoding.Latin1.GetString(File.ReadAllBytes(_file)).ShouldContain("/Lang (ko-KR)");
    }

    [Fact]
    public void A_long_table_goes_on_over_pages_with_its_head_on_each_and_the_pages_are_numbered()
    {
        Write(Samples.Document(120), Language.English);

        string[] pages = Read("pdftotext", "-layout", _file, "-").TrimEnd('\f').Split('\f');
        pages.Length.ShouldBeGreaterThan(3);
        for (int i = 0; i < pages.Length; i++)
        {
            pages[i].ShouldContain("Indicator");
            pages[i].Replace(" ", "").ShouldContain($"{i + 1}/{pages.Length}");
        }
        pages.Length.ShouldBeLessThan(20);
        string all = string.Concat(pages);
        for (int i = 1; i <= 120; i++)
        {
            all.ShouldContain((12.5m * i).ToString("#,##0.####"));
        }
    }

    [Fact]
    public void A_row_that_is_higher_than_a_page_loses_nothing()
    {
        string longText = string.Join(' ', Enumerable.Range(1, 3000).Select(i => $"word{i}"));
        ExportTable table = ExportTable
            .Of(LocalizedText.Same("Long"), [longText])
            .Verbatim(LocalizedText.Same("Text"), text => text)
            .Build();

        Write(new ExportDocument(Samples.Title, [new TableBlock(table)]), Language.English);

        string text = Read("pdftotext", _file, "-");
        text.ShouldContain("word1 ");
        text.ShouldContain("word1500");
        text.ShouldContain("word3000");
    }

    [Fact]
    public void Hangul_that_came_in_parts_is_written_as_letters_and_control_characters_are_left_out()
    {
        string parts = "한국 기획".Normalize(NormalizationForm.FormD) + "\u0001";

        Write(
            new ExportDocument(Samples.Title, [new Paragraph(LocalizedText.Same(parts))]),
            Language.Korean
        );

        Read("pdftotext", _file, "-").ShouldContain("한국 기획");
    }

    [Fact]
    public void The_file_carries_its_typeface_and_stays_small()
    {
        Write(Samples.Document(20), Language.Korean);

        Read("pdffonts", _file)
            .Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Skip(2)
            .ShouldAllBe(line => line.Contains(" yes "));
        new FileInfo(_file).Length.ShouldBeLessThan(400_000);
    }

    public void Dispose() => File.Delete(_file);

    private void Write(ExportDocument document, Language language)
    {
        using FileStream stream = File.Create(_file);
        new PdfWriter().Write(document, Samples.For(language), stream);
    }

    private static string Read(string program, params string[] arguments)
    {
        using Process process = Process.Start(
            new ProcessStartInfo(program, arguments)
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        string output = process.StandardOutput.ReadToEnd();
        string errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        errors.ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
        return output;
    }
}

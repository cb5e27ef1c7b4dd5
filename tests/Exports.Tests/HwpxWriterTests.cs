using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Ipses.Domain.Common;
using Ipses.Exports.Hwpx;
using Shouldly;
using Xunit;

namespace Ipses.Exports.Tests;

/// <summary>An HWPX file as a reader of the format takes it apart.</summary>
public sealed class HwpxWriterTests
{
    private static readonly XNamespace Hp = "http://www.hancom.co.kr/hwpml/2011/paragraph";
    private static readonly XNamespace Hh = "http://www.hancom.co.kr/hwpml/2011/head";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf/";

    private readonly byte[] _file;
    private readonly Dictionary<string, byte[]> _parts;

    public HwpxWriterTests()
    {
        using MemoryStream stream = new();
        new HwpxWriter().Write(Samples.Document(4), Samples.For(Language.Korean), stream);
        _file = stream.ToArray();
        using ZipArchive zip = new(new MemoryStream(_file));
        _parts = zip.Entries.ToDictionary(
            entry => entry.FullName,
            entry =>
            {
                using Stream part = entry.Open();
                using MemoryStream copy = new();
                part.CopyTo(copy);
                return copy.ToArray();
            }
        );
    }

    [Fact]
    public void The_kind_stands_uncompressed_at_the_very_beginning_of_the_file()
    {
        using ZipArchive zip = new(new MemoryStream(_file));
        ZipArchiveEntry first = zip.Entries[0];
        first.FullName.ShouldBe("mimetype");
        first.CompressedLength.ShouldBe(first.Length);
        Encoding.ASCII.GetString(_file, 30, 27).ShouldBe("mimetypeapplication/hwp+zip");
    }

    [Fact]
    public void Every_part_that_is_named_is_there_and_every_part_is_well_formed()
    {
        foreach (
            string part in _parts.Keys.Where(name => Path.GetExtension(name) is ".xml" or ".hpf")
        )
        {
            Xml(part).Root.ShouldNotBeNull();
        }
        Xml("META-INF/container.xml")
            .Descendants()
            .Attributes("full-path")
            .Select(path => path.Value)
            .ShouldAllBe(path => _parts.ContainsKey(path));
        XDocument package = Xml("Contents/content.hpf");
        string[] items =
        [
            .. package.Descendants(Opf + "item").Select(item => item.Attribute("id")!.Value),
        ];
        package
            .Descendants(Opf + "item")
            .Select(item => item.Attribute("href")!.Value)
            .ShouldAllBe(path => _parts.ContainsKey(path));
        package
            .Descendants(Opf + "itemref")
            .Select(item => item.Attribute("idref")!.Value)
            .ShouldBe(["header", "section0"]);
        items.ShouldContain("settings");
        package.Descendants(Opf + "title").Single().Value.ShouldBe(Samples.Title.Ko);
    }

    [Theory]
    [InlineData("paraPrIDRef", "paraPr")]
    [InlineData("charPrIDRef", "charPr")]
    [InlineData("styleIDRef", "style")]
    [InlineData("nextStyleIDRef", "style")]
    [InlineData("borderFillIDRef", "borderFill")]
    [InlineData("tabPrIDRef", "tabPr")]
    [InlineData("outlineShapeIDRef", "numbering")]
    public void Every_number_refers_to_something_that_the_head_defines(
        string reference,
        string list
    )
    {
        string[] defined =
        [
            .. Xml("Contents/header.xml")
                .Descendants(Hh + list)
                .Select(one => one.Attribute("id")!.Value),
        ];
        string[] used =
        [
            .. Xml("Contents/header.xml")
                .Descendants()
                .Concat(Xml("Contents/section0.xml").Descendants())
                .Attributes(reference)
                .Select(attribute => attribute.Value),
        ];

        defined.ShouldNotBeEmpty();
        defined.Distinct().Count().ShouldBe(defined.Length);
        used.ShouldNotBeEmpty();
        used.ShouldAllBe(id => defined.Contains(id));
    }

    [Fact]
    public void Lists_say_how_many_things_they_hold()
    {
        foreach (
            XElement list in Xml("Contents/header.xml")
                .Descendants()
                .Where(list => list.Attribute("itemCnt") is not null)
        )
        {
            list.Elements().Count().ShouldBe((int)list.Attribute("itemCnt")!, list.Name.LocalName);
        }
    }

    [Fact]
    public void Every_place_of_a_table_is_covered_exactly_once_and_the_widths_fit_the_page()
    {
        XElement table = Xml("Contents/section0.xml").Descendants(Hp + "tbl").Single();
        int rows = (int)table.Attribute("rowCnt")!;
        int columns = (int)table.Attribute("colCnt")!;
        int[,] covered = new int[rows, columns];
        foreach (XElement cell in table.Descendants(Hp + "tc"))
        {
            XElement address = cell.Element(Hp + "cellAddr")!;
            XElement span = cell.Element(Hp + "cellSpan")!;
            for (int row = 0; row < (int)span.Attribute("rowSpan")!; row++)
            {
                for (int column = 0; column < (int)span.Attribute("colSpan")!; column++)
                {
                    covered[
                        (int)address.Attribute("rowAddr")! + row,
                        (int)address.Attribute("colAddr")! + column
                    ]++;
                }
            }
        }

        covered.Cast<int>().ShouldAllBe(times => times == 1);
        rows.ShouldBe(6);
        table.Elements(Hp + "tr").Count().ShouldBe(rows);
        int width = (int)table.Element(Hp + "sz")!.Attribute("width")!;
        table
            .Elements(Hp + "tr")
            .Last()
            .Descendants(Hp + "cellSz")
            .Sum(size => (int)size.Attribute("width")!)
            .ShouldBe(width);
    }

    [Fact]
    public void The_text_can_be_read_back()
    {
        string[] texts =
        [
            .. Xml("Contents/section0.xml").Descendants(Hp + "t").Select(text => text.Value),
        ];
        texts.ShouldContain(Samples.Title.Ko);
        texts.ShouldContain("전략목표 1. 지식재산 정책");
        texts.ShouldContain("최근 3년 실적");
        texts.ShouldContain(Samples.Formula);
        texts.ShouldContain("2027. 2. 26.(금)");
        Encoding.UTF8.GetString(_parts["Preview/PrvText.txt"]).ShouldStartWith(Samples.Title.Ko);
    }

    private XDocument Xml(string part) => XDocument.Load(new MemoryStream(_parts[part]));
}

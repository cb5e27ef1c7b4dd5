using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Ipses.Application.Exports;
using static Ipses.Exports.Hwpx.Owpml;

namespace Ipses.Exports.Hwpx;

/// <summary>Writes a document as HWPX: the open, zipped XML form of Hangul documents (OWPML, KS X 6101).</summary>
public sealed class HwpxWriter : IDocumentWriter
{
    private const string MediaType = "application/hwp+zip";

    /// <summary>What a preview shows is the beginning.</summary>
    private const int PreviewLength = 1_000;

    public ExportFormat Format => ExportFormat.Hwpx;

    public void Write(ExportDocument document, Rendition rendition, Stream stream)
    {
        using ZipArchive zip = new(stream, ZipArchiveMode.Create, leaveOpen: true);
        DateTime made = rendition.Local(rendition.MadeAt);
        // First and uncompressed, so that the kind can be told from the file's first bytes.
        Put("mimetype", Encoding.ASCII.GetBytes(MediaType), CompressionLevel.NoCompression);
        PutXml("version.xml", VersionPart());
        PutXml("settings.xml", SettingsPart());
        PutXml("META-INF/container.xml", ContainerPart());
        PutXml("META-INF/manifest.xml", new XElement(Odf + "manifest", Named("odf", Odf)));
        PutXml("Contents/content.hpf", PackagePart(document, rendition));
        PutXml("Contents/header.xml", HeaderPart.Write());
        XElement section = new SectionPart(rendition).Write(document);
        PutXml("Contents/section0.xml", section);
        Put("Preview/PrvText.txt", Encoding.UTF8.GetBytes(Preview(section)));

        void PutXml(string name, XElement root)
        {
            using MemoryStream xml = new();
            using (
                XmlWriter writer = XmlWriter.Create(
                    xml,
                    new XmlWriterSettings { Encoding = new UTF8Encoding(false) }
                )
            )
            {
                new XDocument(new XDeclaration("1.0", "UTF-8", "yes"), root).Save(writer);
            }
            Put(name, xml.ToArray());
        }

        void Put(
            string name,
            byte[] content,
            CompressionLevel compression = CompressionLevel.Optimal
        )
        {
            ZipArchiveEntry entry = zip.CreateEntry(name, compression);
            entry.LastWriteTime = new DateTimeOffset(made, TimeSpan.Zero);
            using Stream part = entry.Open();
            part.Write(content);
        }
    }

    private static XElement VersionPart() =>
        new(
            Hv + "HCFVersion",
            Named("hv", Hv),
            // The misspelling is the format's.
            new XAttribute("tagetApplication", "WORDPROCESSOR"),
            new XAttribute("major", 5),
            new XAttribute("minor", 1),
            new XAttribute("micro", 0),
            new XAttribute("buildNumber", 1),
            new XAttribute("os", 1),
            new XAttribute("xmlVersion", "1.4"),
            new XAttribute("application", "Ipses"),
            new XAttribute("appVersion", "1.0")
        );

    private static XElement SettingsPart() =>
        new(
            Ha + "HWPApplicationSetting",
            Named("ha", Ha),
            new XElement(
                Ha + "CaretPosition",
                new XAttribute("listIDRef", 0),
                new XAttribute("paraIDRef", 0),
                new XAttribute("pos", 0)
            )
        );

    private static XElement ContainerPart() =>
        new(
            Ocf + "container",
            Named("ocf", Ocf),
            new XElement(
                Ocf + "rootfiles",
                RootFile("Contents/content.hpf", "application/hwpml-package+xml"),
                RootFile("Preview/PrvText.txt", "text/plain")
            )
        );

    private static XElement RootFile(string path, string mediaType) =>
        new(
            Ocf + "rootfile",
            new XAttribute("full-path", path),
            new XAttribute("media-type", mediaType)
        );

    private static XElement PackagePart(ExportDocument document, Rendition rendition) =>
        new(
            Opf + "package",
            Named("opf", Opf),
            new XAttribute("version", ""),
            new XAttribute("unique-identifier", ""),
            new XAttribute("id", ""),
            new XElement(
                Opf + "metadata",
                new XElement(Opf + "title", PlainText.Of(rendition[document.Title])),
                new XElement(Opf + "language", rendition.LanguageTag[..2]),
                Meta("creator", "Ipses"),
                Meta(
                    "CreatedDate",
                    rendition.MadeAt.UtcDateTime.ToString(
                        "yyyy-MM-dd'T'HH:mm:ss'Z'",
                        System.Globalization.CultureInfo.InvariantCulture
                    )
                )
            ),
            new XElement(
                Opf + "manifest",
                Item("header", "Contents/header.xml"),
                Item("section0", "Contents/section0.xml"),
                Item("settings", "settings.xml")
            ),
            new XElement(Opf + "spine", InOrder("header"), InOrder("section0"))
        );

    private static XElement Meta(string name, string value) =>
        new(Opf + "meta", new XAttribute("name", name), new XAttribute("content", "text"), value);

    private static XElement Item(string id, string path) =>
        new(
            Opf + "item",
            new XAttribute("id", id),
            new XAttribute("href", path),
            new XAttribute("media-type", "application/xml")
        );

    private static XElement InOrder(string id) =>
        new(Opf + "itemref", new XAttribute("idref", id), new XAttribute("linear", "yes"));

    private static XAttribute Named(string prefix, XNamespace name) =>
        new(XNamespace.Xmlns + prefix, name);

    private static string Preview(XElement section)
    {
        string text = string.Join(
            "\r\n",
            section
                .Descendants(Hp + "t")
                .Select(piece => piece.Value)
                .Where(piece => piece.Length > 0)
        );
        return text[..Math.Min(text.Length, PreviewLength)];
    }
}

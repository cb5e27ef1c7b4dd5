using Ipses.Application.Exports;
using SkiaSharp;

namespace Ipses.Exports.Pdf;

/// <summary>Writes a document as PDF: A4, with the text as text, in the government's typeface, which is embedded.</summary>
public sealed class PdfWriter : IDocumentWriter
{
    private static readonly SKColor Ink = new(0x1E, 0x21, 0x24);
    private static readonly SKColor Faint = new(0x58, 0x61, 0x6A);

    public ExportFormat Format => ExportFormat.Pdf;

    public void Write(ExportDocument document, Rendition rendition, Stream stream)
    {
        string title = PlainText.Of(rendition[document.Title]);
        using Lettering body = new(9.5f);
        using Lettering small = new(8);
        using Lettering strong = new(8, bold: true);
        using Lettering titling = new(18, bold: true);
        Lettering[] headings =
        [
            new(13.5f, bold: true),
            new(11.5f, bold: true),
            new(10, bold: true),
        ];
        try
        {
            PageFlow flow = new();
            Setter setter = new(flow, rendition, body, small, strong, titling, headings);
            setter.Title(title);
            foreach (Block block in document.Blocks)
            {
                setter.Set(block);
            }

            using MemoryStream drawn = new();
            using (
                SKDocument pdf = SKDocument.CreatePdf(
                    drawn,
                    new SKDocumentPdfMetadata
                    {
                        Title = title,
                        Author = "Ipses",
                        Creation = rendition.MadeAt.UtcDateTime,
                        Modified = rendition.MadeAt.UtcDateTime,
                    }
                )
            )
            {
                flow.WriteTo(
                    pdf,
                    (canvas, page) => Foot(canvas, $"{page} / {flow.Pages}", title, small)
                );
                pdf.Close();
            }
            CatalogUpdate.Write(drawn.ToArray(), rendition.LanguageTag, stream);
        }
        finally
        {
            foreach (Lettering heading in headings)
            {
                heading.Dispose();
            }
        }
    }

    private static void Foot(SKCanvas canvas, string page, string title, Lettering small)
    {
        using SKPaint paint = new() { Color = Faint, IsAntialias = true };
        float baseline = PageFlow.Height - 36;
        float number = small.WidthOf(page);
        string line = small.Break(title, PageFlow.Right - PageFlow.Left - number - 20)[0];
        canvas.DrawText(line, PageFlow.Left, baseline, SKTextAlign.Left, small.Font, paint);
        canvas.DrawText(
            page,
            PageFlow.Right - number,
            baseline,
            SKTextAlign.Left,
            small.Font,
            paint
        );
    }

    /// <summary>Sets the blocks of a document one below the other.</summary>
    private sealed class Setter(
        PageFlow flow,
        Rendition rendition,
        Lettering body,
        Lettering small,
        Lettering strong,
        Lettering titling,
        Lettering[] headings
    )
    {
        private const float LabelWidth = 118;

        internal void Title(string title)
        {
            Lines(title, PageFlow.Left, PageFlow.Right, titling, Ink);
            flow.Advance(10);
        }

        internal void Set(Block block)
        {
            switch (block)
            {
                case Heading heading:
                    Lettering lettering = headings[Math.Clamp(heading.Level, 1, 3) - 1];
                    flow.Gap(lettering.Size);
                    // A heading stays with the first lines of what it heads.
                    flow.Need(lettering.LineHeight + 5 * body.LineHeight);
                    Lines(
                        PlainText.Of(rendition[heading.Text]),
                        PageFlow.Left,
                        PageFlow.Right,
                        lettering,
                        Ink
                    );
                    flow.Advance(3);
                    break;
                case Paragraph paragraph:
                    Lines(
                        PlainText.Of(rendition[paragraph.Text]),
                        PageFlow.Left,
                        PageFlow.Right,
                        body,
                        Ink
                    );
                    flow.Advance(4);
                    break;
                case Facts facts:
                    foreach (Fact fact in facts.Items)
                    {
                        SetFact(fact);
                    }
                    flow.Advance(4);
                    break;
                case TableBlock { Table: { Columns.Count: > 0 } table }:
                    Caption(PlainText.Of(rendition[table.Name]));
                    new TableSetter(flow, small, strong).Set(table, rendition);
                    flow.Advance(8);
                    break;
                default:
                    break;
            }
        }

        private void Caption(string caption)
        {
            flow.Gap(4);
            flow.Need(6 * body.LineHeight);
            Lines(caption, PageFlow.Left, PageFlow.Right, strong, Faint);
            flow.Advance(2);
        }

        private void SetFact(Fact fact)
        {
            IReadOnlyList<string> label = body.Break(
                PlainText.Of(rendition[fact.Label]),
                LabelWidth - 8
            );
            IReadOnlyList<string> value = body.Break(
                PlainText.Of(rendition.Show(fact.Value)),
                PageFlow.Right - PageFlow.Left - LabelWidth
            );
            for (int i = 0; i < Math.Max(label.Count, value.Count); i++)
            {
                flow.Need(body.LineHeight);
                float baseline = flow.Y + body.Baseline;
                flow.Text(label.ElementAtOrDefault(i) ?? "", PageFlow.Left, baseline, body, Faint);
                flow.Text(
                    value.ElementAtOrDefault(i) ?? "",
                    PageFlow.Left + LabelWidth,
                    baseline,
                    body,
                    Ink
                );
                flow.Advance(body.LineHeight);
            }
        }

        private void Lines(string text, float left, float right, Lettering lettering, SKColor ink)
        {
            foreach (string line in lettering.Break(text, right - left))
            {
                flow.Need(lettering.LineHeight);
                flow.Text(line, left, flow.Y + lettering.Baseline, lettering, ink);
                flow.Advance(lettering.LineHeight);
            }
        }
    }
}

using SkiaSharp;

namespace Ipses.Exports.Pdf;

/// <summary>A4 pages that fill from the top; what is set is kept and drawn at the end, when the number of pages is known.</summary>
internal sealed class PageFlow
{
    /// <summary>A4 in points.</summary>
    internal const float Width = 595.28f;

    /// <inheritdoc cref="Width"/>
    internal const float Height = 841.89f;

    internal const float Left = 54;
    internal const float Right = Width - 54;
    private const float Top = 54;
    private const float Bottom = Height - 64;

    /// <summary>The height of an empty page.</summary>
    internal const float Whole = Bottom - Top;

    private readonly List<List<Action<SKCanvas>>> _pages =
    [
        [],
    ];

    /// <summary>Where the next thing goes.</summary>
    internal float Y { get; private set; } = Top;

    /// <summary>What is left of the page.</summary>
    internal float Room => Bottom - Y;

    internal int Pages => _pages.Count;

    internal bool IsAtTop => Y <= Top;

    internal void NextPage()
    {
        _pages.Add([]);
        Y = Top;
    }

    /// <summary>Begins a new page unless so much is left.</summary>
    internal void Need(float height)
    {
        if (height > Room && !IsAtTop)
        {
            NextPage();
        }
    }

    internal void Advance(float height) => Y += height;

    /// <summary>Space between blocks, which no page begins with.</summary>
    internal void Gap(float height)
    {
        if (!IsAtTop)
        {
            Y += height;
        }
    }

    internal void Text(string text, float x, float baseline, Lettering lettering, SKColor color)
    {
        if (text.Length == 0)
        {
            return;
        }
        Draw(
            (canvas, paint) =>
                canvas.DrawText(text, x, baseline, SKTextAlign.Left, lettering.Font, paint),
            color
        );
    }

    internal void Fill(float x, float y, float width, float height, SKColor color) =>
        Draw((canvas, paint) => canvas.DrawRect(x, y, width, height, paint), color);

    internal void Line(float x1, float y1, float x2, float y2, SKColor color) =>
        Draw(
            (canvas, paint) =>
            {
                paint.StrokeWidth = 0.5f;
                canvas.DrawLine(x1, y1, x2, y2, paint);
            },
            color
        );

    /// <summary>Draws everything, each page with its foot.</summary>
    /// <param name="foot">Draws the foot of a page, given its number from 1.</param>
    internal void WriteTo(SKDocument pdf, Action<SKCanvas, int> foot)
    {
        for (int i = 0; i < _pages.Count; i++)
        {
            SKCanvas canvas = pdf.BeginPage(Width, Height);
            foreach (Action<SKCanvas> mark in _pages[i])
            {
                mark(canvas);
            }
            foot(canvas, i + 1);
            pdf.EndPage();
        }
    }

    private void Draw(Action<SKCanvas, SKPaint> mark, SKColor color) =>
        _pages[^1]
            .Add(canvas =>
            {
                using SKPaint paint = new() { Color = color, IsAntialias = true };
                mark(canvas, paint);
            });
}

using Ipses.Application.Workflows.Diagram;
using Ipses.Domain.Common;

namespace Ipses.Web.Pages.Workflows;

/// <summary>A drawing of a workflow with what each step shows: a mark, and a line below its name.</summary>
/// <param name="Diagram">Where everything lies.</param>
/// <param name="Title">What the picture shows, for those who don't see it.</param>
/// <param name="Marks">Class of a step (<c>added</c>, <c>hot-3</c>), by its id; steps without one are plain.</param>
/// <param name="Lines">Short text below a step's name, by its id.</param>
public sealed record DiagramLook(
    WorkflowDiagram Diagram,
    LocalizedText Title,
    IReadOnlyDictionary<string, string> Marks,
    IReadOnlyDictionary<string, LocalizedText> Lines
)
{
    private const int Margin = 20;

    public int Left => Diagram.Steps.Count == 0 ? 0 : Diagram.Steps.Min(s => s.X) - Margin;

    public int Top => Diagram.Steps.Count == 0 ? 0 : Diagram.Steps.Min(s => s.Y) - Margin;

    public int Width =>
        Diagram.Steps.Count == 0 ? 1 : Diagram.Steps.Max(s => s.X + s.Width) + Margin - Left;

    public int Height =>
        Diagram.Steps.Count == 0 ? 1 : Diagram.Steps.Max(s => s.Y + s.Height) + Margin - Top;

    /// <summary>The line of an arrow from the right edge of the one to the left edge of the other; one that leads back goes below.</summary>
    public string Path(DiagramArrow arrow)
    {
        DiagramStep from = Diagram.Steps.First(s => s.Id == arrow.From);
        DiagramStep to = Diagram.Steps.First(s => s.Id == arrow.To);
        int x1 = from.X + from.Width;
        int y1 = from.Y + from.Height / 2;
        int x2 = to.X;
        int y2 = to.Y + to.Height / 2;
        if (x2 >= x1)
        {
            int bend = Math.Max(30, (x2 - x1) / 2);
            return FormattableString.Invariant(
                $"M {x1} {y1} C {x1 + bend} {y1}, {x2 - bend} {y2}, {x2} {y2}"
            );
        }

        int below = Math.Max(from.Y + from.Height, to.Y + to.Height) + 30;
        int out1 = from.X + from.Width / 2;
        int in2 = to.X + to.Width / 2;
        return FormattableString.Invariant(
            $"M {out1} {from.Y + from.Height} C {out1} {below}, {in2} {below}, {in2} {to.Y + to.Height}"
        );
    }

    /// <summary>A name in as many lines as fit, cut where it is longer.</summary>
    public static IReadOnlyList<string> Lined(string name)
    {
        const int perLine = 26;
        List<string> lines = [];
        string line = "";
        foreach (string word in name.Split(' '))
        {
            if (line.Length > 0 && line.Length + word.Length >= perLine)
            {
                lines.Add(line);
                line = word;
            }
            else
            {
                line = line.Length == 0 ? word : $"{line} {word}";
            }
        }

        lines.Add(line);
        return lines.Count <= 2 ? lines : [lines[0], lines[1] + " …"];
    }
}

using Ipses.Domain.Common;
using Ipses.Web.Shell;
using Ipses.Web.Studio;

namespace Ipses.Web.Pages.Studio;

/// <summary>
/// A page of ours around a part of Elsa Studio. Studio itself runs in a frame of its own: its styles and its looser security policy
/// stay in there, and the page around it keeps the site's.
/// </summary>
public abstract class StudioPage(StudioFiles files) : IpsesPage
{
    /// <summary>Whether the files of Studio are installed.</summary>
    public bool IsInstalled => files.IsThere;

    /// <summary>The part that is shown, as the frame's address names it.</summary>
    public abstract string Part { get; }

    /// <summary>The definition or instance that is shown; null for lists.</summary>
    public virtual string? Shown => null;

    /// <summary>Where the other parts are.</summary>
    public override IReadOnlyList<Crumb> Crumbs =>
        Shown is null
            ? [new(Cycles.CycleTexts.Board, "/cycle")]
            :
            [
                new(Cycles.CycleTexts.Board, "/cycle"),
                new(StudioTexts.TitleOf(Part), $"{StudioFiles.Root}/{Part}"),
            ];

    /// <summary>The address of the frame.</summary>
    public string Frame =>
        Shown is null
            ? $"{StudioFiles.Root}/frame/{Part}"
            : $"{StudioFiles.Root}/frame/{Part}/{Uri.EscapeDataString(Shown)}";

    public override LocalizedText Title =>
        Shown is null ? StudioTexts.TitleOf(Part) : StudioTexts.TitleOf(Part, Shown);
}

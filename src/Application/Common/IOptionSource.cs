using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// Real data as choices of a drop-down in the designer: the roles, the bodies, the published workflows. Scanning registers every class
/// that implements it; an activity's input names one by its key (<c>InputDescriptor.OptionsProvider</c>).
/// </summary>
public interface IOptionSource
{
    /// <summary>The key by which inputs name it: <see cref="OptionKeys"/>.</summary>
    string Key { get; }

    /// <summary>The choices of today, in the order in which they are offered.</summary>
    Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken);

    /// <summary>
    /// What is shown for a value that a stored definition has and that is none of the choices (an institution that was abolished, a
    /// rule in the author's own words): Studio would show nothing at all.
    /// </summary>
    LocalizedText NameOf(string written) => LocalizedText.Same(written);
}

/// <summary>One choice.</summary>
/// <param name="Value">What the definition keeps.</param>
/// <param name="Text">What is shown.</param>
public sealed record OptionChoice(string Value, LocalizedText Text);

/// <summary>Keys of the sources of choices.</summary>
public static class OptionKeys
{
    /// <summary>Roles to which a task can be given.</summary>
    public const string Roles = "roles";

    /// <summary>Institutions that exist today.</summary>
    public const string Institutions = "institutions";

    /// <summary>Committees that deliberate.</summary>
    public const string Committees = "committees";

    /// <summary>Institutions and committees: where a role is held.</summary>
    public const string Bodies = "bodies";

    /// <summary>Kinds of document.</summary>
    public const string DocumentKinds = "document-kinds";

    /// <summary>Forms by which a task is completed.</summary>
    public const string Forms = "forms";

    /// <summary>Rules for dates (R20).</summary>
    public const string DueRules = "due-rules";

    /// <summary>Events of the year from which rules count.</summary>
    public const string CycleEvents = "cycle-events";

    /// <summary>Sectors of evaluation (R1).</summary>
    public const string Sectors = "sectors";

    /// <summary>Workflows that are published.</summary>
    public const string Workflows = "workflow-definitions";
}

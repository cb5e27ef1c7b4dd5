using Ipses.Domain.Common;

namespace Ipses.Application.Common;

/// <summary>
/// Real data as choices of a drop-down in the designer: the roles, the bodies, the published workflows. Scanning registers every class
/// that implements it; an activity's input names one by its key (<c>InputDescriptor.OptionsProvider</c>).
/// </summary>
public interface IOptionSource
{
    /// <summary>The key by which inputs name it: <c>roles</c>.</summary>
    string Key { get; }

    /// <summary>The choices of today, in the order in which they are offered.</summary>
    Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken);
}

/// <summary>One choice.</summary>
/// <param name="Value">What the definition keeps.</param>
/// <param name="Text">What is shown.</param>
public sealed record OptionChoice(string Value, LocalizedText Text);

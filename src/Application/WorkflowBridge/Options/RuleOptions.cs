using Ipses.Application.Common;
using Ipses.Domain.Common;

namespace Ipses.Application.WorkflowBridge.Options;

/// <summary>The rules for dates that have a name (R20); those that definitions have in their own words are read to the author, too.</summary>
public sealed class DueRuleOptions : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.DueRules;

    /// <inheritdoc/>
    public Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([
            .. DueRule.Named.Select(rule => new OptionChoice(rule.Canonical, rule.Explain())),
        ]);

    /// <inheritdoc/>
    public LocalizedText NameOf(string written) =>
        DueRule.Parse(written) is { IsSuccess: true } rule
            ? rule.Value.Explain()
            : LocalizedText.Same(written);
}

/// <summary>Events of the year that rules count from, by their usual names.</summary>
public sealed class CycleEventOptions : IOptionSource
{
    /// <inheritdoc/>
    public string Key => OptionKeys.CycleEvents;

    /// <inheritdoc/>
    public Task<IReadOnlyList<OptionChoice>> ListAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<OptionChoice>>([
            .. DueRule.EventNames.Select(known => new OptionChoice(known.Key, known.Value)),
        ]);
}

using Ipses.Domain.Organisations;

namespace Ipses.Web.Pages.Administration;

/// <summary>The fields of a unit's place in the tree, in the form that enters one and in the one that corrects it.</summary>
/// <param name="Units">The institution's units.</param>
/// <param name="UnitId">The unit itself, which can't stand under itself; null for a new one.</param>
/// <param name="Kind">The level that is chosen.</param>
/// <param name="Under">The unit that is chosen to stand above; empty for none.</param>
/// <param name="Prepares">Whether it prepares parts of plans.</param>
/// <param name="Prefix">Tells the ids of several forms on a page apart.</param>
public sealed record UnitPlace(
    IReadOnlyList<UnitFacts> Units,
    string? UnitId,
    string Kind,
    string Under,
    bool Prepares,
    string Prefix
);

using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Common;

/// <summary>Who holds which role where on a day, substitutes resolved (R2). Read inside the open unit of work or outside of one alike.</summary>
public interface IDirectory
{
    /// <summary>Those appointed to the role at this institution, unit or body on that day; empty when nobody is.</summary>
    Task<IReadOnlyList<Holder>> HoldersAsync(
        Role role,
        string? bodyId,
        DateOnly day,
        CancellationToken cancellationToken
    );

    /// <summary>The appointments by which a person may act on that day, their own and those they substitute for.</summary>
    Task<IReadOnlyList<HeldAppointment>> HeldByAsync(
        string personId,
        DateOnly day,
        CancellationToken cancellationToken
    );

    /// <summary>Institutions of a sector that exist on that day, by code.</summary>
    Task<IReadOnlyList<InstitutionEntry>> InstitutionsAsync(
        Sector sector,
        DateOnly day,
        CancellationToken cancellationToken
    );

    /// <summary>Units of an institution that prepare parts of its plan, each with its id and name.</summary>
    Task<IReadOnlyList<UnitEntry>> UnitsAsync(
        string institutionId,
        CancellationToken cancellationToken
    );

    /// <summary>Names and addresses of people; ids that are unknown are left out.</summary>
    Task<IReadOnlyList<PersonEntry>> PeopleAsync(
        IReadOnlyCollection<string> personIds,
        CancellationToken cancellationToken
    );

    /// <summary>Present names of people, institutions, units and committees by id; ids that are unknown are left out.</summary>
    Task<IReadOnlyDictionary<string, LocalizedText>> NamesAsync(
        IReadOnlyCollection<string> ids,
        CancellationToken cancellationToken
    );
}

/// <summary>One who can act in a role today.</summary>
/// <param name="PersonId">Who acts.</param>
/// <param name="PrincipalId">For whom, where the person is a substitute (직무대리).</param>
public sealed record Holder(string PersonId, string? PrincipalId = null);

/// <summary>An institution as lists and tasks need it.</summary>
public sealed record InstitutionEntry(string Id, LocalizedText Name, string Kind, string? ParentId);

/// <summary>A unit of an institution.</summary>
public sealed record UnitEntry(string Id, string InstitutionId, LocalizedText Name);

/// <summary>A person as letters and histories need them.</summary>
public sealed record PersonEntry(
    string Id,
    LocalizedText Name,
    string Email,
    Language? Language,
    string? InstitutionId
);

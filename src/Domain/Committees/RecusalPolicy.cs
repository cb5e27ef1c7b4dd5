using Ipses.Domain.Common;

namespace Ipses.Domain.Committees;

/// <summary>Nobody votes, scores or confirms on an institution they belong to (제척·회피, R3).</summary>
public static class RecusalPolicy
{
    /// <summary>Whether the person is kept from deciding on that institution.</summary>
    /// <param name="institutionsOfPerson">Where the person is on the staff or holds an appointment that day.</param>
    /// <param name="institutionId">What is decided on; null for matters of no single institution, from which nobody is excluded.</param>
    public static bool IsExcluded(
        IEnumerable<string> institutionsOfPerson,
        string? institutionId
    ) => institutionId is not null && institutionsOfPerson.Contains(institutionId);

    /// <summary>Whether the member is kept from deciding on that institution by what the seat says.</summary>
    public static bool IsExcluded(BodyMember member, string? institutionId) =>
        institutionId is not null && member.InstitutionId == institutionId;

    /// <summary>The refusal for one who is excluded, otherwise done.</summary>
    public static Result MayDecideOn(
        string personId,
        IEnumerable<string> institutionsOfPerson,
        string? institutionId
    ) =>
        IsExcluded(institutionsOfPerson, institutionId)
            ? BodyErrors.Recused(personId, institutionId!)
            : Result.Done;
}

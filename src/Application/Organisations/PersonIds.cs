using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations;

/// <summary>Ids of people who are entered one by one; lists bring their own. Who names a person may give the address instead.</summary>
internal static class PersonIds
{
    /// <summary>The id that follows from the address a person is entered with.</summary>
    internal static string ForAddress(string email) =>
        KeyedId.From("person", Person.Canonical(email));

    /// <summary>Whoever has this id or, with an @ in it, this e-mail address; null when nobody does.</summary>
    internal static async Task<Person?> FindByIdOrAddressAsync(
        this IUnitOfWork unit,
        string named,
        CancellationToken cancellationToken
    )
    {
        if (!named.Contains('@', StringComparison.Ordinal))
        {
            return await unit.FindAsync<Person>(named, cancellationToken);
        }

        string address = Person.Canonical(named);
        IReadOnlyList<string> ids = await unit.ListAsync<Person, string>(
            all => all.Where(person => person.Email == address).Select(person => person.Id),
            cancellationToken
        );
        return ids.Count == 1 ? await unit.FindAsync<Person>(ids[0], cancellationToken) : null;
    }
}

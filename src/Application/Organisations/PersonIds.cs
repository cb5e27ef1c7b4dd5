using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations;

/// <summary>Ids of people who are entered one by one; lists bring their own.</summary>
internal static class PersonIds
{
    /// <summary>The id that follows from the address a person is entered with.</summary>
    internal static string ForAddress(string email) =>
        KeyedId.From("person", Person.Canonical(email));
}

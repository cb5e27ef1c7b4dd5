using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Web.Access;

/// <summary>Finds readers among the people and appointments that the product keeps.</summary>
public sealed class DirectoryReaders(IDirectory directory, IReader store, CycleClock clock)
    : IReaders
{
    public async Task<Reader?> FindAsync(string personId, CancellationToken cancellation)
    {
        Person? person = await store.FirstAsync<Person, Person>(
            all => all.Where(one => one.Id == personId),
            cancellation
        );
        if (person is null || !person.IsHereOn(clock.Today))
        {
            return null;
        }
        IReadOnlyList<HeldAppointment> held = await directory.HeldByAsync(
            personId,
            clock.Today,
            cancellation
        );
        HeldAppointment? first =
            held.FirstOrDefault(one => one.PrincipalId is null) ?? held.FirstOrDefault();
        string? principal = held.FirstOrDefault(one => one.PrincipalId is not null)?.PrincipalId;
        return new Reader(personId, person.Name, held.Select(one => one.Role).ToHashSet())
        {
            Appointments = held,
            InstitutionId = person.InstitutionId ?? first?.InstitutionId,
            Language = person.Language,
            Density = person.Density,
            TimeZone = person.TimeZone,
            Post = first is null ? null : await PostAsync(first, cancellation),
            ActsFor = principal is null
                ? null
                : (await directory.PeopleAsync([principal], cancellation)).FirstOrDefault()?.Name,
        };
    }

    private async Task<LocalizedText> PostAsync(
        HeldAppointment held,
        CancellationToken cancellation
    )
    {
        LocalizedText role = RoleTexts.Of(held.Role);
        Institution? institution = held.InstitutionId is { } id
            ? await store.FirstAsync<Institution, Institution>(
                all => all.Where(one => one.Id == id),
                cancellation
            )
            : null;
        LocalizedText? name = institution?.NameOn(clock.Today);
        return name is null
            ? role
            : new LocalizedText($"{name.Ko} {role.Ko}", $"{role.En}, {name.En}");
    }
}

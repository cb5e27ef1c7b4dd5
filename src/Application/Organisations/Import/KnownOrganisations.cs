using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Import;

/// <summary>What is stored, and what this import has added to it so far.</summary>
internal sealed record KnownOrganisations(
    Dictionary<string, Institution> Institutions,
    Dictionary<string, Unit> Units,
    Dictionary<string, Person> People,
    IReadOnlyList<Appointment> Appointments,
    Dictionary<string, Body> Bodies
)
{
    public static async Task<KnownOrganisations> LoadAsync(
        IUnitOfWork unit,
        CancellationToken cancellationToken
    ) =>
        new(
            await AllAsync<Institution>(unit, cancellationToken),
            await AllAsync<Unit>(unit, cancellationToken),
            await AllAsync<Person>(unit, cancellationToken),
            await unit.ListAsync<Appointment, Appointment>(all => all, cancellationToken),
            await AllAsync<Body>(unit, cancellationToken)
        );

    public bool HasBody(string bodyId) =>
        bodyId == AppointmentPolicy.Installation
        || Institutions.ContainsKey(bodyId)
        || Units.ContainsKey(bodyId);

    private static async Task<Dictionary<string, T>> AllAsync<T>(
        IUnitOfWork unit,
        CancellationToken cancellationToken
    )
        where T : Aggregate =>
        (await unit.ListAsync<T, T>(all => all, cancellationToken)).ToDictionary(a => a.Id);
}

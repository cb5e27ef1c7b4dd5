using Ipses.Application.Common;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using SessionSettings = Ipses.Domain.Deliberations.SessionSettings;

namespace Ipses.Application.Deliberations;

/// <summary>Facts of a day that sessions are held against, read by commands and pages alike.</summary>
internal static class DayBooks
{
    /// <summary>The body with its members' names and institutions on that day.</summary>
    public static async Task<BodyOnTheDay> OfAsync(
        Body body,
        DateOnly day,
        IDirectory directory,
        CancellationToken cancellationToken
    )
    {
        string[] ids = [.. body.MembersOn(day).Select(m => m.PersonId)];
        Dictionary<string, PersonEntry> people = (
            await directory.PeopleAsync(ids, cancellationToken)
        ).ToDictionary(p => p.Id, StringComparer.Ordinal);
        Dictionary<string, string[]> institutions = new(StringComparer.Ordinal);
        foreach (string id in ids)
        {
            IReadOnlyList<HeldAppointment> held = await directory.HeldByAsync(
                id,
                day,
                cancellationToken
            );
            institutions[id] =
            [
                // A seat on an institution's committee does not make its holder one of the institution's people.
                .. held.Where(a => a.PrincipalId is null && !AppointmentPolicy.IsSeat(a.Role))
                    .Select(a => a.InstitutionId)
                    .Append(people.GetValueOrDefault(id)?.InstitutionId)
                    .OfType<string>(),
            ];
        }

        return BodyOnTheDay.Of(
            body,
            day,
            id => people.GetValueOrDefault(id)?.Name ?? LocalizedText.Same(id),
            id => institutions.GetValueOrDefault(id) ?? [],
            CommitteeSettings.Default
        );
    }

    public static SessionSettings SettingsOf(YearGuidelines? guidelines) =>
        new(
            YearSettings.Count(guidelines, SettingsCatalogue.NoticeDays),
            YearSettings.Count(guidelines, SettingsCatalogue.QuorumPercent)
        );
}

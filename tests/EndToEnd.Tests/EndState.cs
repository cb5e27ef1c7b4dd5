using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;

namespace Ipses.EndToEnd.Tests;

/// <summary>What is in the database of a program that does not run.</summary>
internal sealed partial record EndState(
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Resolved,
    IReadOnlyList<string> TasksOpen,
    IReadOnlyList<string> TaskCounts,
    IReadOnlySet<string> TasksEnded,
    long MailsUnsent,
    long MailsTwice,
    long JournalGaps,
    long OpenIncidents,
    IReadOnlyDictionary<string, int> DoneAtKipo,
    IReadOnlyList<string> Comments,
    IReadOnlyList<string> Missions
)
{
    public static EndState Of(string data)
    {
        using SqliteConnection connection = new(
            $"Data Source={Path.Combine(data, "ipses.db")};Pooling=False"
        );
        connection.Open();
        IReadOnlyList<string> Rows(string sql)
        {
            using SqliteCommand command = connection.CreateCommand();
            command.CommandText = sql;
            using SqliteDataReader reader = command.ExecuteReader();
            List<string> rows = [];
            while (reader.Read())
            {
                rows.Add(reader.GetString(0));
            }

            return rows;
        }

        long Number(string sql) => long.Parse(Rows(sql)[0], CultureInfo.InvariantCulture);
        return new EndState(
            Rows(
                "select InstitutionId || ' ' || State from AnnualPlans where Year = 2027 order by 1"
            ),
            Rows("select DocumentId || ' ' || Outcome from Resolutions order by 1"),
            Rows(
                "select StepKey || ' ' || AssigneeKey from DeadlineTasks where State = 'Open' order by 1"
            ),
            Rows(
                "select StepKey || ' ' || AssigneeKey || ' ' || coalesce(DocumentId, '') || ' ' || count(*) from DeadlineTasks group by StepKey, AssigneeKey, DocumentId order by 1"
            ),
            Rows("select Id from DeadlineTasks where State <> 'Open'")
                .ToHashSet(StringComparer.Ordinal),
            Number("select cast(count(*) as text) from OutgoingMails where State <> 'Sent'"),
            Number(
                "select cast(count(*) as text) from (select Key from OutgoingMails group by Key having count(*) > 1)"
            ),
            Number(
                "select cast(count(*) as text) from WorkflowInstances i where Version <> (select count(*) from WorkflowJournal j where j.InstanceId = i.Id) or Version <> (select max(Sequence) from WorkflowJournal j where j.InstanceId = i.Id)"
            ),
            Number("select cast(count(*) as text) from WorkflowIncidents where Status = 'Open'"),
            Rows("select Command || ' ' || PersonId from AuditEntries where PersonId like '%.KIPO'")
                .CountBy(done => done)
                .ToDictionary(StringComparer.Ordinal),
            Rows("select Text from Comments order by At, Id"),
            MissionsOf(
                Rows(
                    "select Content from AnnualPlanRevisions where PlanId = 'annual-plan:KIPO:2027' order by Number"
                )
            )
        );
    }

    /// <summary>What the visitors made of the mission, revision after revision; one that stays is named once.</summary>
    private static IReadOnlyList<string> MissionsOf(IReadOnlyList<string> revisions)
    {
        List<string> missions = [];
        foreach (string content in revisions)
        {
            string mission = Marker().Match(content).Value;
            if (mission.Length > 0 && missions.LastOrDefault() != mission)
            {
                missions.Add(mission);
            }
        }

        return missions;
    }

    [GeneratedRegex("visit-[0-9]+", RegexOptions.None, 1000)]
    private static partial Regex Marker();
}

using System.Globalization;
using Microsoft.Data.Sqlite;

namespace Ipses.EndToEnd.Tests;

/// <summary>What is in the database of a program that does not run.</summary>
internal sealed record EndState(
    IReadOnlyList<string> Plans,
    IReadOnlyList<string> Resolved,
    IReadOnlyList<string> TasksOpen,
    IReadOnlyList<string> TaskCounts,
    IReadOnlySet<string> TasksEnded,
    long MailsUnsent,
    long MailsTwice,
    long JournalGaps,
    long OpenIncidents
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
            Number("select cast(count(*) as text) from WorkflowIncidents where Status = 'Open'")
        );
    }
}

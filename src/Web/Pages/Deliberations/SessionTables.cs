using Ipses.Application.Deliberations.ReadSession;
using Ipses.Application.Exports;
using Ipses.Domain.Common;
using Ipses.Domain.Deliberations;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>The tables of a session's pages as they are given out.</summary>
internal static class SessionTables
{
    /// <summary>The agenda with votes and resolutions: one table for the agenda and the minutes.</summary>
    internal static ExportTable Agenda(SessionView view, Func<string, LocalizedText> nameOf) =>
        ExportTable
            .Of(SessionTexts.Items, view.Items)
            .Number(LocalizedText.Same("#"), row => row.Item.Order)
            .Text(SessionTexts.Title, row => row.Item.Title)
            .Verbatim(SessionTexts.Motion, row => row.Item.MotionText)
            .Under(SessionTexts.Votes)
            .Number(SessionNames.Of(Vote.For), row => row.Count.For)
            .Number(SessionNames.Of(Vote.Against), row => row.Count.Against)
            .Number(SessionNames.Of(Vote.Abstain), row => row.Count.Abstain)
            .Number(SessionTexts.Present, row => row.Count.Present)
            .Under(null)
            .Text(
                SessionTexts.Recused,
                row => Listed(row.Item.Recusals.Select(recusal => nameOf(recusal.PersonId)))
            )
            .Text(
                SessionTexts.Outcome,
                row =>
                    row.Item.Outcome is { } outcome ? SessionNames.Of(outcome)
                    : row.Item.CarriedTo is null ? SessionTexts.Undecided
                    : SessionTexts.CarriedOver
            )
            .Verbatim(SessionTexts.Number, row => row.Item.ResolutionNumber)
            .Build();

    /// <summary>Who sits, and who is there.</summary>
    internal static ExportTable Members(SessionView view) =>
        ExportTable
            .Of(SessionTexts.Members, view.Members)
            .Text(SessionTexts.Member, member => member.Name)
            .Text(
                SessionTexts.Attendance,
                member => member.Present ? SessionTexts.Present : SessionTexts.Absent
            )
            .Build();

    private static LocalizedText Listed(IEnumerable<LocalizedText> names)
    {
        LocalizedText[] all = [.. names];
        return new(
            string.Join(", ", all.Select(name => name.Ko)),
            string.Join(", ", all.Select(name => name.En))
        );
    }
}

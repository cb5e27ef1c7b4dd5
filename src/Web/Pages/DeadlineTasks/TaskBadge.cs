using Ipses.Application.DeadlineTasks;
using Ipses.Domain.Common;
using Ipses.Domain.DeadlineTasks;

namespace Ipses.Web.Pages.DeadlineTasks;

/// <summary>How a task's state is shown: by colour, by shape and by word, so that none of them is needed alone.</summary>
/// <param name="Colour">The badge's class.</param>
/// <param name="Shape">A sign that screen readers skip.</param>
/// <param name="Word">The word.</param>
public sealed record TaskBadge(string Colour, string Shape, LocalizedText Word)
{
    /// <summary>The badge of a task.</summary>
    /// <param name="businessDaysLeft">Negative when late.</param>
    public static TaskBadge Of(TaskState state, bool isLate, int businessDaysLeft) =>
        state switch
        {
            TaskState.Done => new("bg-light-success", "✓", DeadlineTaskTexts.StateDone),
            TaskState.Returned => new("bg-light-warning", "↩", DeadlineTaskTexts.StateReturned),
            TaskState.Rejected => new("bg-light-danger", "✕", DeadlineTaskTexts.StateRejected),
            TaskState.Cancelled => new("bg-light-gray", "—", DeadlineTaskTexts.StateCancelled),
            _ when isLate => new("bg-danger", "▲", DeadlineTaskTexts.StateLate),
            _ when businessDaysLeft <= 1 => new(
                "bg-light-warning",
                "◆",
                DeadlineTaskTexts.StateSoon
            ),
            _ => new("bg-light-information", "○", DeadlineTaskTexts.StateOpen),
        };

    /// <summary>How many business days are left, or since when it is late; a day late that was no business day counts as one.</summary>
    public static LocalizedText DaysLeft(int left, bool isLate) =>
        TaskWords.DaysLeft(isLate && left == 0 ? -1 : left);
}

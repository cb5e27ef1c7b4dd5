using Ipses.Application.Common;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Calendars;

/// <summary>The business calendar is changed by coordinators alone: every deadline hangs on it.</summary>
internal static class CoordinatorsOnly
{
    internal static Error? Refuse(Actor actor) =>
        actor.Holds(Role.Coordinator)
            ? null
            : new(
                "CalendarDay.CoordinatorsOnly",
                new(
                    "업무일 달력은 총괄 담당자만 바꿀 수 있습니다.",
                    "Only a coordinator can change the business calendar."
                ),
                ErrorKind.Forbidden
            );

    internal static Deed DeedOf(ICurrentActor current, DateTimeOffset now) =>
        Acting.DeedOf(current, now, null, Role.Coordinator);
}

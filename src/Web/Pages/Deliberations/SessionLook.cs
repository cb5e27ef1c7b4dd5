using Ipses.Domain.Deliberations;

namespace Ipses.Web.Pages.Deliberations;

/// <summary>Which badge says what; the word beside it says the same.</summary>
public static class SessionLook
{
    public static string BadgeOf(SessionState state) =>
        state switch
        {
            SessionState.Planned => "bg-light-gray",
            SessionState.Called => "bg-light-information",
            SessionState.Open => "bg-light-primary",
            SessionState.Closed => "bg-light-success",
            _ => "bg-light-warning",
        };

    public static string BadgeOf(ResolutionOutcome? outcome) =>
        outcome switch
        {
            ResolutionOutcome.Adopted or ResolutionOutcome.Amended => "bg-light-success",
            ResolutionOutcome.Rejected => "bg-light-danger",
            ResolutionOutcome.Remanded => "bg-light-warning",
            _ => "bg-light-gray",
        };
}

namespace Ipses.Application.Rehearsal;

/// <summary>How synthetic people behave. Seeded, so that the same people do the same again.</summary>
public enum Profile
{
    /// <summary>Everybody acts before the deadline.</summary>
    OnTime,

    /// <summary>Most are on time, some late, a few very late, and some drafts come back once.</summary>
    Mixed,

    /// <summary>Everybody acts some business days after the deadline.</summary>
    Late,

    /// <summary>Nobody acts at all.</summary>
    None,
}

/// <summary>The words that stand for a profile in requests and on the command line.</summary>
public static class ProfileNames
{
    /// <summary>The word for a profile.</summary>
    public static string Of(Profile profile) =>
        profile switch
        {
            Profile.OnTime => "on-time",
            Profile.Mixed => "mixed",
            Profile.Late => "late",
            _ => "none",
        };

    /// <summary><c>on-time</c>, <c>mixed</c>, <c>late</c>, <c>none</c>; null for anything else.</summary>
    public static Profile? Parse(string? text) =>
        text?.Trim().ToLowerInvariant() switch
        {
            "on-time" => Profile.OnTime,
            "mixed" => Profile.Mixed,
            "late" => Profile.Late,
            "none" => Profile.None,
            _ => null,
        };
}

namespace Ipses.Web.SignIn;

/// <summary>Where sessions begin and end.</summary>
public static class SignInPaths
{
    /// <summary>The sign-in page; takes <c>returnUrl</c>.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>The way to the organisation's provider; takes <c>returnUrl</c>.</summary>
    public const string Provider = "/account/sign-in/provider";

    /// <summary>Where the provider sends people back to; to be entered there as the redirect address.</summary>
    public const string ProviderCallback = "/account/sign-in/provider/callback";

    /// <summary>Where the provider sends people after signing out; to be entered there as well.</summary>
    public const string ProviderSignedOut = "/account/sign-out/provider/callback";

    /// <summary>By which the provider ends the session here (front channel).</summary>
    public const string ProviderSignOut = "/account/sign-out/provider";

    /// <summary>Where a form that outlived its session goes on after a sign-in in another window.</summary>
    public const string Continue = "/account/continue";

    /// <summary>Ends a session (POST).</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>The demo's controls: personas and clock.</summary>
    public const string Demo = "/demo";

    /// <summary>Name of the query parameter that says where to go afterwards.</summary>
    public const string ReturnUrl = "returnUrl";
}

namespace Ipses.Web.SignIn;

/// <summary>Where sessions begin and end.</summary>
public static class SignInPaths
{
    /// <summary>The sign-in page; takes <c>returnUrl</c>.</summary>
    public const string SignIn = "/account/sign-in";

    /// <summary>Ends a session (POST).</summary>
    public const string SignOut = "/account/sign-out";

    /// <summary>The demo's controls: personas and clock.</summary>
    public const string Demo = "/demo";

    /// <summary>Name of the query parameter that says where to go afterwards.</summary>
    public const string ReturnUrl = "returnUrl";
}

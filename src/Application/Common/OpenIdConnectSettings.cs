namespace Ipses.Application.Common;

/// <summary>Sign-in by an organisation's own accounts, beside those of the product. It says who somebody is, never what they may.</summary>
public sealed class OpenIdConnectSettings
{
    /// <summary>Address of the OpenID Connect provider, such as <c>https://login.example.go.kr/realms/gov</c>; empty: off.</summary>
    public string Authority { get; set; } = "";

    /// <summary>The name by which the provider knows this site.</summary>
    public string ClientId { get; set; } = "ipses";

    /// <summary>The site's secret at the provider; better given as the environment variable <c>IPSES__OPENIDCONNECT__CLIENTSECRET</c>.</summary>
    [Secret]
    public string ClientSecret { get; set; } = "";

    /// <summary>What the button calls these accounts, in Korean.</summary>
    public string NameKo { get; set; } = "기관 계정";

    /// <summary>What the button calls these accounts, in English.</summary>
    public string NameEn { get; set; } = "your organisation's account";

    /// <summary>What is asked for, separated by spaces.</summary>
    public string Scopes { get; set; } = "openid email";

    /// <summary>The claim that holds the e-mail address by which a person is found.</summary>
    public string PersonClaim { get; set; } = "email";

    /// <summary>Whether the provider has to say <c>email_verified</c>; only one that lets nobody choose an address may do without.</summary>
    public bool RequireVerifiedEmail { get; set; } = true;

    /// <summary>Whether there is a provider.</summary>
    public bool IsSet() => Authority.Length > 0;
}

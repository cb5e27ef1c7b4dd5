using Ipses.Application.Common;

namespace Ipses.Web;

/// <summary>The headers that tell a browser what this site never does.</summary>
public static class SecurityHeaders
{
    /// <summary>Everything comes from the site itself; no inline script or style, no framing by others.</summary>
    public static HeaderPolicyCollection For(IpsesSettings settings)
    {
        HeaderPolicyCollection headers = new HeaderPolicyCollection()
            .AddFrameOptionsDeny()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicyWithDefaultSecureDirectives()
            .RemoveServerHeader()
            .AddContentSecurityPolicy(csp =>
            {
                csp.AddDefaultSrc().Self();
                csp.AddObjectSrc().None();
                csp.AddBaseUri().Self();
                var formAction = csp.AddFormAction().Self();
                if (settings.OpenIdConnect.IsSet())
                {
                    // Signing out leads on to the provider, and browsers count that as a target of the form.
                    formAction.From(
                        new Uri(settings.OpenIdConnect.Authority).GetLeftPart(UriPartial.Authority)
                    );
                }
                csp.AddFrameAncestors().None();
                // The design system's style sheet draws some icons from data: addresses.
                csp.AddImgSrc().Self().Data();
            });
        return settings.Site.IsHttpsOnly()
            ? headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains()
            : headers;
    }
}

namespace Ipses.Web;

/// <summary>The headers that tell a browser what this site never does.</summary>
public static class SecurityHeaders
{
    /// <summary>Everything comes from the site itself; no inline script or style, no framing by others.</summary>
    public static HeaderPolicyCollection For(bool https)
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
                csp.AddFormAction().Self();
                csp.AddFrameAncestors().None();
                // The design system's style sheet draws some icons from data: addresses.
                csp.AddImgSrc().Self().Data();
            });
        return https ? headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains() : headers;
    }
}

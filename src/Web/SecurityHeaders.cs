using Ipses.Application.Common;
using Ipses.Web.Access;
using Ipses.Web.Studio;

namespace Ipses.Web;

/// <summary>The headers that tell a browser what this site never does.</summary>
public static class SecurityHeaders
{
    /// <summary>Everything comes from the site itself; no inline script or style, no framing by others.</summary>
    public static HeaderPolicyCollection For(IpsesSettings settings)
    {
        HeaderPolicyCollection headers = Common()
            .AddFrameOptionsDeny()
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
        return Https(headers, settings);
    }

    /// <summary>Whether the request is for the document in which Elsa Studio runs.</summary>
    public static bool IsStudioFrame(HttpContext context) =>
        context.Request.Path.StartsWithSegments(
            StudioFiles.Root + "/frame",
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>
    /// Elsa Studio is WebAssembly and writes styles: its document, and nothing else of the site, allows both. Our own pages alone
    /// may frame it, and it too gets everything from the site. The two hashes are those of the scripts that Studio's designer
    /// writes into the document (its keys for saving); a test looks for them in the package.
    /// </summary>
    public static HeaderPolicyCollection ForStudioFrame(IpsesSettings settings) =>
        Https(
            Common()
                .AddFrameOptionsSameOrigin()
                .AddContentSecurityPolicy(csp =>
                {
                    csp.AddDefaultSrc().Self();
                    csp.AddObjectSrc().None();
                    csp.AddBaseUri().Self();
                    csp.AddFormAction().Self();
                    csp.AddFrameAncestors().Self();
                    csp.AddScriptSrc()
                        .Self()
                        .WasmUnsafeEval()
                        .WithHash256("vu6sQrKXQHR4Yn3FMMihA/9TxxfIXnCxKwvLrTPJ5ts=")
                        .WithHash256("snlP1jz0gjwc5cTz9ErZcliXuCK63+Mmf68RRCeptgc=");
                    csp.AddStyleSrc().Self().UnsafeInline();
                    csp.AddWorkerSrc().Self().Blob();
                    csp.AddImgSrc().Self().Data();
                    csp.AddFontSrc().Self().Data();
                }),
            settings
        );

    /// <summary>Whether the request is for an address of a workflow.</summary>
    public static bool IsWorkflowAddress(HttpContext context) =>
        context.Request.Path.StartsWithSegments(
            ApiPaths.Workflows,
            StringComparison.OrdinalIgnoreCase
        );

    /// <summary>What a workflow answers may hold what somebody has sent: it is shown, and can do nothing in the site's name.</summary>
    public static HeaderPolicyCollection ForWorkflowAddresses(IpsesSettings settings) =>
        Https(
            Common()
                .AddFrameOptionsDeny()
                .AddContentSecurityPolicy(csp =>
                {
                    csp.AddDefaultSrc().None();
                    csp.AddFormAction().None();
                    csp.AddFrameAncestors().None();
                    csp.AddSandbox();
                }),
            settings
        );

    private static HeaderPolicyCollection Common() =>
        new HeaderPolicyCollection()
            .AddContentTypeOptionsNoSniff()
            .AddReferrerPolicySameOrigin()
            .AddCrossOriginOpenerPolicy(policy => policy.SameOrigin())
            .AddCrossOriginResourcePolicy(policy => policy.SameOrigin())
            .AddPermissionsPolicy(Nothing)
            .RemoveServerHeader();

    /// <summary>No page needs any of these. The library's own list names some that browsers complain of.</summary>
    private static void Nothing(PermissionsPolicyBuilder permissions)
    {
        permissions.AddAccelerometer().None();
        permissions.AddAutoplay().None();
        permissions.AddCamera().None();
        permissions.AddDisplayCapture().None();
        permissions.AddEncryptedMedia().None();
        permissions.AddFullscreen().None();
        permissions.AddGeolocation().None();
        permissions.AddGyroscope().None();
        permissions.AddMagnetometer().None();
        permissions.AddMicrophone().None();
        permissions.AddMidi().None();
        permissions.AddPayment().None();
        permissions.AddPictureInPicture().None();
        permissions.AddSyncXHR().None();
        permissions.AddUsb().None();
    }

    private static HeaderPolicyCollection Https(
        HeaderPolicyCollection headers,
        IpsesSettings settings
    ) =>
        settings.Site.IsHttpsOnly()
            ? headers.AddStrictTransportSecurityMaxAgeIncludeSubDomains()
            : headers;
}

using System.Security.Claims;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;
using Ipses.Application.Organisations.SignIn;
using Ipses.Domain.Common;
using Ipses.Hosting;
using Ipses.Web.Demo;
using Ipses.Web.Rescue;
using Ipses.Web.Shell;
using Ipses.Web.SignIn;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>Signing in: by address and password; in the demo by choosing a person. A form typed before the session ended is given back.</summary>
public sealed class SignInModel(
    ProductEnvironment product,
    SessionSettings session,
    OpenIdConnectSettings provider,
    IDispatcher dispatcher
) : IpsesPage
{
    public override LocalizedText Title => AccountTexts.SignInTitle;

    /// <summary>Whether people are chosen instead of passwords asked for.</summary>
    public bool IsDemo => product.IsDemo;

    /// <summary>Where to go afterwards.</summary>
    [BindProperty(SupportsGet = true)]
    public string? ReturnUrl { get; set; }

    /// <summary>The address as typed.</summary>
    [BindProperty]
    public string? Email { get; set; }

    /// <summary>Whom the demo offers.</summary>
    public PersonaPicker Picker { get; private set; } = null!;

    /// <summary>What the accounts of the organisation's provider are called; null where there is none.</summary>
    public LocalizedText? Provider =>
        provider.IsSet() ? AccountTexts.ByProvider(provider.NameKo, provider.NameEn) : null;

    public IActionResult OnGet(string? q, string? refusal)
    {
        Picker = PersonaPicker.For(q, ReturnUrl);
        return ProviderRefusal.Find(refusal) is { } error ? Refused([error]) : Page();
    }

    public async Task<IActionResult> OnPostAsync(string? password, CancellationToken cancellation)
    {
        Picker = PersonaPicker.For(null, ReturnUrl);
        if (product.IsDemo)
        {
            return NotFound();
        }

        Result<PasswordOutcome> outcome = await dispatcher.SendAsync(
            new CheckPassword(Email ?? "", password ?? ""),
            cancellation
        );
        return outcome.IsRefused ? Refused(outcome)
            : outcome.Value.PersonId is { } person ? await EnterAsync(person)
            : Refused([AccountTexts.Failed(session)]);
    }

    public async Task<IActionResult> OnPostPersonaAsync(
        string? persona,
        CancellationToken cancellation
    )
    {
        Picker = PersonaPicker.For(null, ReturnUrl);
        if (!product.IsDemo)
        {
            return NotFound();
        }

        if (Persona.Parse(persona ?? "") is not { } chosen)
        {
            return Refused([
                new Error(
                    "Demo.NoSuchPersona",
                    PersonaTexts.Unknown(persona ?? ""),
                    ErrorKind.Invalid
                ),
            ]);
        }

        Result<Nothing> visit = await DemoSignIn.VisitAsync(
            HttpContext.RequestServices,
            chosen.PersonId,
            cancellation
        );
        return visit.IsRefused ? Refused(visit) : await EnterAsync(chosen.PersonId);
    }

    private async Task<IActionResult> EnterAsync(string personId)
    {
        ClaimsPrincipal principal = await Sessions.BeginAsync(HttpContext, personId);
        return FormRescue.Resume(this, principal) ?? LocalRedirect(Sessions.Safe(ReturnUrl));
    }
}

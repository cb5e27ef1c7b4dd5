using Ipses.Application.Common;
using Ipses.Application.Exports;
using Ipses.Application.Organisations.Tokens;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Web.Shell;
using Microsoft.AspNetCore.Mvc;

namespace Ipses.Web.Pages.Account;

/// <summary>A person's tokens for programs: made here with a secret that is shown once, and revoked; administrators may end anybody's.</summary>
public sealed class TokensModel(IDispatcher dispatcher) : IpsesPage, IHasTables
{
    /// <summary>Days that the form proposes.</summary>
    public const int UsualDays = 90;

    public override LocalizedText Title => TokenTexts.Title;

    public override IReadOnlyList<Crumb> Crumbs => [new(AccountTexts.MyAccount, "/account")];

    /// <summary>Whether everybody's tokens are shown.</summary>
    [BindProperty(SupportsGet = true)]
    public bool All { get; set; }

    public IReadOnlyList<TokenLine> Tokens { get; private set; } = [];

    /// <summary>The secret of the token that was just made; null otherwise. It is kept nowhere.</summary>
    public string? Secret { get; private set; }

    /// <summary>What was typed.</summary>
    public string Name { get; private set; } = "";

    /// <summary>What was typed.</summary>
    public int Days { get; private set; } = UsualDays;

    /// <summary>Whether the reader may see everybody's.</summary>
    public bool MaySeeAll => Reader?.Roles.Contains(Role.Administrator) == true;

    public Task<IActionResult> OnGetAsync(CancellationToken cancellation) =>
        ShowAsync([], cancellation);

    public async Task<IActionResult> OnPostAsync(
        string? name,
        int? days,
        ApiTokenScope scope,
        CancellationToken cancellation
    )
    {
        (Name, Days) = (name ?? "", days ?? UsualDays);
        string secret = TokenSecret.New();
        Result<string> made = await dispatcher.SendAsync(
            new CreateToken(Reader!.PersonId, Name, scope, Days, TokenSecret.HashOf(secret)),
            cancellation
        );
        Secret = made.IsSuccess ? secret : null;
        return await ShowAsync(made.Errors, cancellation);
    }

    public async Task<IActionResult> OnPostRevokeAsync(
        string? token,
        CancellationToken cancellation
    )
    {
        Result<Nothing> revoked = await dispatcher.SendAsync(
            new RevokeToken(token ?? ""),
            cancellation
        );
        return revoked.IsRefused
            ? await ShowAsync(revoked.Errors, cancellation)
            : Done(TokenTexts.Revoked, All ? "/account/tokens?all=true" : "/account/tokens");
    }

    private async Task<IActionResult> ShowAsync(
        IReadOnlyList<Error> refusals,
        CancellationToken cancellation
    )
    {
        Result<IReadOnlyList<TokenLine>> tokens = await dispatcher.AskAsync(
            new ListTokens(All),
            cancellation
        );
        if (tokens.IsRefused)
        {
            return Refused(tokens);
        }

        Tokens = tokens.Value;
        return refusals.Count > 0 ? Refused(refusals) : Page();
    }

    /// <inheritdoc />
    public IReadOnlyList<ExportTable> Tables() =>
        [
            ExportTable
                .Of(Title, Tokens)
                .Text(TokenTexts.Person, token => token.Person)
                .Verbatim(TokenTexts.Name, token => token.Name)
                .Text(TokenTexts.Scope, token => TokenTexts.Of(token.Scope))
                .Date(TokenTexts.Until, token => token.To)
                .Date(TokenTexts.LastUsed, token => token.LastUsedOn)
                .Build(),
        ];
}

using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Tokens;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Cli.Tokens;

/// <summary><c>ipses token create|list|revoke</c>: tokens by which programs act as people through the API.</summary>
internal static class TokenCommand
{
    private const int UsualDays = 90;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
    };

    internal static Command Create() =>
        new("token", "Tokens by which programs act as a person through the API")
        {
            CreateCommand(),
            ListCommand(),
            RevokeCommand(),
        };

    private static Command CreateCommand()
    {
        Option<string> person = new("--person")
        {
            Description = "Id of the person whom the token acts as",
            Required = true,
        };
        Option<string> name = new("--name") { Description = "What it is for", Required = true };
        Option<int> days = new("--days")
        {
            Description = $"Days that it is valid, today included; {ApiToken.MostDays} at most",
            DefaultValueFactory = _ => UsualDays,
        };
        Option<bool> readOnly = new("--read-only")
        {
            Description = "It may read only, whatever the person may do",
        };
        Option<string?> data = CommandSettings.DataOption();
        Option<bool> json = JsonOption();
        Command command = new(
            "create",
            "Makes a token; its secret is printed once and kept nowhere"
        )
        {
            person,
            name,
            days,
            readOnly,
            data,
            json,
        };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(data),
                    (services, token) =>
                        MakeAsync(
                            services,
                            parsed.GetRequiredValue(person),
                            parsed.GetRequiredValue(name),
                            parsed.GetValue(days),
                            parsed.GetValue(readOnly) ? ApiTokenScope.Read : ApiTokenScope.Act,
                            parsed.GetValue(json),
                            token
                        ),
                    cancellation
                )
        );
        return command;
    }

    private static Command ListCommand()
    {
        Option<string?> data = CommandSettings.DataOption();
        Option<bool> json = JsonOption();
        Command command = new("list", "Everybody's tokens, without their secrets") { data, json };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(data),
                    (services, token) => ListAsync(services, parsed.GetValue(json), token),
                    cancellation
                )
        );
        return command;
    }

    private static Command RevokeCommand()
    {
        Argument<string> id = new("ID") { Description = "Of the token, as the list shows it" };
        Option<string?> data = CommandSettings.DataOption();
        Command command = new("revoke", "Ends a token at once") { id, data };
        command.SetAction(
            (parsed, cancellation) =>
                RunAsync(
                    parsed.GetValue(data),
                    (services, token) => RevokeAsync(services, parsed.GetRequiredValue(id), token),
                    cancellation
                )
        );
        return command;
    }

    private static Option<bool> JsonOption() =>
        new("--json") { Description = "The answer as JSON" };

    private static Task<int> RunAsync(
        string? data,
        Func<IServiceProvider, CancellationToken, Task<int>> work,
        CancellationToken cancellation
    ) => CommandProduct.RunAsync("ipses token", data, work, cancellation);

    private static async Task<int> MakeAsync(
        IServiceProvider services,
        string person,
        string name,
        int days,
        ApiTokenScope scope,
        bool json,
        CancellationToken cancellation
    )
    {
        string secret = TokenSecret.New();
        Result<string> made = await services
            .GetRequiredService<IDispatcher>()
            .SendAsync(
                new CreateToken(person, name, scope, days, TokenSecret.HashOf(secret)),
                cancellation
            );
        if (made.IsRefused)
        {
            return await CommandProduct.RefuseAsync(made.Errors);
        }

        // The secret alone goes where it can be piped.
        await Console.Out.WriteLineAsync(
            json ? JsonSerializer.Serialize(new { id = made.Value, secret }, Json) : secret
        );
        await Console.Error.WriteLineAsync(
            $"{made.Value} acts as {person} for {days.ToString(CultureInfo.InvariantCulture)} days. Its secret is not shown again."
        );
        return ExitCodes.Done;
    }

    private static async Task<int> ListAsync(
        IServiceProvider services,
        bool json,
        CancellationToken cancellation
    )
    {
        Result<IReadOnlyList<TokenLine>> tokens = await services
            .GetRequiredService<IDispatcher>()
            .AskAsync(new ListTokens(All: true), cancellation);
        if (tokens.IsRefused)
        {
            return await CommandProduct.RefuseAsync(tokens.Errors);
        }

        if (json)
        {
            await Console.Out.WriteLineAsync(JsonSerializer.Serialize(tokens.Value, Json));
            return ExitCodes.Done;
        }

        foreach (TokenLine token in tokens.Value)
        {
            string state =
                token.IsValid ? "valid"
                : token.RevokedAt is null ? "ended"
                : "revoked";
            await Console.Out.WriteLineAsync(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"{token.Id}  {token.PersonId}  {token.Scope}  {token.From:yyyy-MM-dd}–{token.To:yyyy-MM-dd}  {state}  {token.Name}"
                )
            );
        }

        return ExitCodes.Done;
    }

    private static async Task<int> RevokeAsync(
        IServiceProvider services,
        string id,
        CancellationToken cancellation
    )
    {
        Result<Nothing> revoked = await services
            .GetRequiredService<IDispatcher>()
            .SendAsync(new RevokeToken(id), cancellation);
        if (revoked.IsRefused)
        {
            return await CommandProduct.RefuseAsync(revoked.Errors);
        }

        await Console.Out.WriteLineAsync($"{id} opens nothing any more.");
        return ExitCodes.Done;
    }
}

using System.Globalization;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Ipses.Application.Common;
using Ipses.Application.Mail;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Testing.Mail;
using Ipses.Testing.Product;
using Microsoft.Extensions.DependencyInjection;
using MimeKit;

namespace Ipses.Application.Tests.Mail;

/// <summary>People to write to, letters to post, and what arrived.</summary>
internal static class MailWorld
{
    internal static readonly Actor Coordinator = new(
        "coordinator",
        null,
        [new(Role.Coordinator, "PMO", "PMO")]
    );

    internal static Actor Reader(string id) => new(id, null, []);

    /// <summary>A product that writes mail into its pickup folder, with people.</summary>
    internal static Task<ProductHost> PickupAsync(params string[] people) => StartAsync([], people);

    /// <summary>A product that sends to a real server over STARTTLS, signed in, trusting just the server's certificate.</summary>
    internal static Task<ProductHost> SmtpAsync(SmtpServer server, params string[] people) =>
        StartAsync(SettingsOf(server), people);

    /// <summary>What an operator sets so that the product uses this server.</summary>
    internal static Dictionary<string, string?> SettingsOf(SmtpServer server)
    {
        using X509Certificate2 certificate = X509CertificateLoader.LoadCertificateFromFile(
            server.CertificatePath
        );
        return new()
        {
            ["Mail:Host"] = "127.0.0.1",
            ["Mail:Port"] = server.Port.ToString(CultureInfo.InvariantCulture),
            ["Mail:User"] = SmtpServer.User,
            ["Mail:Password"] = SmtpServer.Password,
            ["Mail:TrustedCertificate"] = certificate.GetCertHashString(HashAlgorithmName.SHA256),
        };
    }

    internal static async Task<ProductHost> StartAsync(
        Dictionary<string, string?> settings,
        params string[] people
    )
    {
        settings["BaseUrl"] = "https://ipses.example.go.kr";
        settings["Mail:From"] = "notices@ipses.example.go.kr";
        ProductHost product = await ProductHost.StartAsync(settings: settings);
        await product.StageAsync(unit =>
        {
            foreach (string person in people)
            {
                unit.Add(Registered(person));
            }
        });
        return product;
    }

    internal static string AddressOf(string person) => $"{person}@example.go.kr";

    internal static Letter LetterTo(string person, string key = "assignment-1") =>
        new(
            key,
            person,
            new("2027년도 성과관리 시행계획 작성", "Draft the annual performance plan 2027"),
            new("시행계획을 작성하여 제출해 주십시오.", "Please draft the plan and send it on.")
        )
        {
            Facts =
            [
                (new("기관", "Institution"), new("특허청", "Korean Intellectual Property Office")),
            ],
            Action = (new("할 일 열기", "Open the task"), "/tasks/abc"),
            Deadline = new DateOnly(2027, 2, 26),
            Why = new("성과관리 담당자이시기 때문입니다.", "You are the performance officer."),
            TaskId = "abc",
        };

    internal static Task PostAsync(this ProductHost product, params Letter[] letters) =>
        product.InScopeAsync(
            Actor.Program("test"),
            async scope =>
            {
                Result<Nothing> posted = await scope
                    .GetRequiredService<ITransaction>()
                    .RunAsync<Nothing>(
                        async cancellation =>
                        {
                            IOutbox outbox = scope.GetRequiredService<IOutbox>();
                            foreach (Letter letter in letters)
                            {
                                await outbox.PostAsync(letter, cancellation);
                            }

                            return Nothing.Value;
                        },
                        CancellationToken.None
                    );
                return posted.Value;
            }
        );

    internal static async Task<OutgoingMail> MailOfAsync(this ProductHost product, string key)
    {
        string id = OutgoingMail.IdOf(key);
        return (
            await product.ReadAsync<OutgoingMail>(all => all.Where(mail => mail.Id == id))
        ).Single();
    }

    /// <summary>What lies in the pickup folder, in the order of the files' names.</summary>
    internal static IReadOnlyList<MimeMessage> Picked(this ProductHost product)
    {
        string folder = Path.Combine(product.DataFolder, "mail");
        return Directory.Exists(folder)
            ?
            [
                .. Directory
                    .GetFiles(folder, "*.eml")
                    .Order(StringComparer.Ordinal)
                    .Select(file => MimeMessage.Load(file)),
            ]
            : [];
    }

    /// <summary>A person; <c>name:en</c> reads English.</summary>
    internal static Person Registered(string id)
    {
        string[] parts = id.Split(':');
        return Person
            .Register(
                new(
                    parts[0],
                    new("김" + parts[0], "Kim " + parts[0]),
                    AddressOf(parts[0]),
                    null,
                    parts.Length > 1 && parts[1] == "en" ? Language.English : null
                )
            )
            .Value;
    }
}

using Ipses.Application.Common;
using Ipses.Application.Organisations.Invitations;
using Ipses.Application.Organisations.People;
using Ipses.Application.Organisations.SignIn;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Organisations;

public sealed class SignInTests : IAsyncLifetime
{
    private const string Password = "Correct-Horse-12";
    private static readonly NewAdministrator Kim = new(
        new LocalizedText("김관리", "Kwan-ri Kim"),
        "admin@ipses.example"
    );

    private ProductHost _product = null!;

    public async Task InitializeAsync() => _product = await ProductHost.StartAsync();

    public async Task DisposeAsync() => await _product.DisposeAsync();

    private async Task<string?> Link() =>
        await _product.InScopeAsync(
            Actor.Anonymous,
            scope =>
                (
                    (IAdministratorInvitation)scope.GetService(typeof(IAdministratorInvitation))!
                ).CreateIfNoneAsync()
        );

    private static string SecretOf(string? path) => path!.Split('/')[^1];

    private Task<Result<string>> Accept(string secret, string password) =>
        _product.As(Actor.Anonymous).SendAsync(new AcceptInvitation(secret, password, Kim));

    private async Task<string?> SignIn(string password, string email = "Admin@ipses.example") =>
        (await _product.As(Actor.Anonymous).MustAsync(new CheckPassword(email, password))).PersonId;

    [Fact]
    public async Task The_first_administrator_comes_in_by_a_link_that_works_once_and_no_second_one_is_made()
    {
        string secret = SecretOf(await Link());

        string person = (await Accept(secret, Password)).Value;

        (await Accept(secret, Password))
            .Errors.Select(e => e.Code)
            .ShouldContain("Invitation.Used");
        (await Link()).ShouldBeNull();
        (await SignIn(Password)).ShouldBe(person);
        (await _product.ReadAsync<Appointment>())
            .ShouldHaveSingleItem()
            .Role.ShouldBe(Role.Administrator);
    }

    [Fact]
    public async Task A_restart_withdraws_the_link_that_was_printed_before()
    {
        string first = SecretOf(await Link());
        string second = SecretOf(await Link());

        (await Accept(first, Password))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Invitation.Unknown");
        (await Accept(second, Password)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task The_link_expires_after_24_hours_and_its_secret_is_not_stored()
    {
        string secret = SecretOf(await Link());
        (await _product.ReadAsync<Invitation>()).ShouldHaveSingleItem().Id.ShouldNotContain(secret);
        _product.Clock.MoveTo(_product.Clock.GetUtcNow().AddHours(24));

        (await Accept(secret, Password))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Invitation.Expired");
        (await _product.As(Actor.Anonymous).AskAsync(new ReadInvitation(secret)))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Invitation.Expired");
    }

    [Theory]
    [InlineData("short", "Password.TooShort", "Password.TooUniform")]
    [InlineData("onlysmallletters", "Password.TooUniform")]
    [InlineData("My-Admin-Password-1", "Password.HasAddress")]
    public async Task A_weak_password_is_refused_with_every_reason_and_the_link_stays_open(
        string weak,
        params string[] codes
    )
    {
        string secret = SecretOf(await Link());

        (await Accept(secret, weak)).Errors.Select(e => e.Code).ShouldBe(codes);
        (await Accept(secret, Password)).IsSuccess.ShouldBeTrue();
    }

    [Fact]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour_even_for_the_right_one()
    {
        await Accept(SecretOf(await Link()), Password);
        for (int i = 0; i < 5; i++)
        {
            (await SignIn("Wrong-Horse-12")).ShouldBeNull();
        }

        (await SignIn(Password)).ShouldBeNull();
        _product.Clock.MoveTo(_product.Clock.GetUtcNow().AddMinutes(15));
        (await SignIn(Password)).ShouldNotBeNull();
        (await SignIn(Password, "nobody@ipses.example")).ShouldBeNull();
    }

    [Fact]
    public async Task A_person_sets_their_password_by_the_link_that_an_administrator_hands_over()
    {
        string admin = (await Accept(SecretOf(await Link()), Password)).Value;
        string secret = InvitationSecret.New();

        string person = await _product
            .As(admin)
            .MustAsync(
                new RegisterPerson(
                    new LocalizedText("이담당", "Dam-dang Lee"),
                    "lee@kipo.example",
                    null,
                    InvitationSecret.HashOf(secret)
                )
            );
        (
            await _product.As(Actor.Anonymous).AskAsync(new ReadInvitation(secret))
        ).Value.Person!.Id.ShouldBe(person);
        (
            await _product
                .As(Actor.Anonymous)
                .SendAsync(new AcceptInvitation(secret, "Another-Horse-34"))
        ).Value.ShouldBe(person);

        (await SignIn("Another-Horse-34", "lee@kipo.example")).ShouldBe(person);
        (await _product.ReadAsync<Appointment>()).ShouldHaveSingleItem();
        (
            await _product
                .As(person)
                .SendAsync(
                    new RegisterPerson(
                        LocalizedText.Same("x"),
                        "x@kipo.example",
                        null,
                        InvitationSecret.HashOf("x")
                    )
                )
        )
            .Errors.ShouldHaveSingleItem()
            .Kind.ShouldBe(ErrorKind.Forbidden);
        (
            await _product
                .As(admin)
                .SendAsync(
                    new RegisterPerson(
                        LocalizedText.Same("x"),
                        "Lee@kipo.example",
                        "NOWHERE",
                        InvitationSecret.HashOf("x")
                    )
                )
        )
            .Errors.Select(e => e.Code)
            .ShouldBe(["Person.EmailTaken", "Institution.NotFound"]);
    }

    [Fact]
    public async Task A_guessed_link_opens_nothing()
    {
        await Link();

        (await Accept(InvitationSecret.New(), Password))
            .Errors.ShouldHaveSingleItem()
            .Code.ShouldBe("Invitation.Unknown");
    }
}

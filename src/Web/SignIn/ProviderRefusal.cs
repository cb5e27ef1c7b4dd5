using System.Collections.Frozen;
using Ipses.Application.Organisations.SignIn;
using Ipses.Domain.Common;

namespace Ipses.Web.SignIn;

/// <summary>Why a sign-in by the organisation's provider led nowhere, as the sign-in page tells it.</summary>
public static class ProviderRefusal
{
    /// <summary>The provider gives no answer.</summary>
    public const string Unreachable = "unreachable";

    /// <summary>Its answer does not belong to this visit, or can't be trusted.</summary>
    public const string Failed = "failed";

    /// <summary>The person, or the provider, said no.</summary>
    public const string Denied = "denied";

    private static readonly LocalizedText AskAdministrator = new(
        "관리자에게 이 주소로 등록되어 있는지 확인을 요청하십시오.",
        "Ask your administrator whether you are entered with this address."
    );

    private static readonly LocalizedText OrPassword = new(
        "이 시스템의 계정이 있으면 아래에서 비밀번호로 로그인할 수 있습니다.",
        "If you have an account of this site, you can sign in below by password."
    );

    private static readonly FrozenDictionary<string, Error> Texts = new Dictionary<string, Error>
    {
        [Unreachable] = Of(
            "ProviderUnreachable",
            "기관 계정 서버가 응답하지 않습니다.",
            "The server of your organisation's accounts does not answer.",
            OrPassword
        ),
        [Failed] = Of(
            "ProviderFailed",
            "기관 계정으로 로그인하지 못했습니다. 너무 오래 걸렸거나 다른 창에서 시작한 로그인일 수 있습니다.",
            "The sign-in by your organisation's account failed. It may have taken too long, or begun in another window.",
            new(
                "처음부터 다시 시도하십시오. 계속되면 관리자에게 알려 주십시오.",
                "Begin again; if it stays, tell your administrator."
            )
        ),
        [Denied] = Of(
            "ProviderDenied",
            "기관 계정 로그인이 취소되었습니다.",
            "The sign-in by your organisation's account was called off.",
            OrPassword
        ),
        [nameof(ProviderFailure.NoEmail)] = Of(
            "ProviderNoEmail",
            "기관 계정에 전자우편 주소가 없어 누구인지 알 수 없습니다.",
            "Your organisation's account gives no e-mail address, so that nobody can be found by it.",
            AskAdministrator
        ),
        [nameof(ProviderFailure.EmailUnverified)] = Of(
            "ProviderEmailUnverified",
            "기관 계정의 전자우편 주소가 확인되지 않았습니다.",
            "The e-mail address of your organisation's account has not been verified.",
            new(
                "기관 계정에서 주소를 확인한 뒤 다시 로그인하십시오.",
                "Verify the address at your organisation's account, then sign in again."
            )
        ),
        [nameof(ProviderFailure.PersonUnknown)] = Of(
            "ProviderPersonUnknown",
            "기관 계정은 확인되었으나, 이 시스템에는 그 전자우편 주소로 등록된 사람이 없습니다.",
            "Your organisation's account is in order, but nobody is entered here with its e-mail address.",
            AskAdministrator
        ),
        [nameof(ProviderFailure.PersonLeft)] = Of(
            "ProviderPersonLeft",
            "기관 계정은 확인되었으나, 이 시스템에서는 근무 기간이 끝난 사람입니다.",
            "Your organisation's account is in order, but here you have left.",
            AskAdministrator
        ),
        [nameof(ProviderFailure.PersonAmbiguous)] = Of(
            "ProviderPersonAmbiguous",
            "기관 계정의 전자우편 주소들이 서로 다른 사람으로 등록되어 있어 누구인지 알 수 없습니다.",
            "The e-mail addresses of your organisation's account belong to several people here, so that it is not clear who you are.",
            AskAdministrator
        ),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The name of a failure in an address.</summary>
    public static string Of(ProviderFailure failure) => failure.ToString();

    /// <summary>What to tell; null where the address names no refusal.</summary>
    public static Error? Find(string? refusal) =>
        refusal is null ? null : Texts.GetValueOrDefault(refusal);

    private static Error Of(string code, string korean, string english, LocalizedText wayOut) =>
        new("Account." + code, new LocalizedText(korean, english), ErrorKind.Forbidden)
        {
            WayOut = wayOut,
        };
}

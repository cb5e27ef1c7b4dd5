using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ipses.Application.Organisations.Invitations;

/// <summary>The secret of a one-time link: 256 random bits, of which only the hash is kept.</summary>
public static class InvitationSecret
{
    /// <summary>A new secret, fit for a URL.</summary>
    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    /// <summary>Where the link leads.</summary>
    public static string PathOf(string secret) => "/account/setup/" + secret;
}

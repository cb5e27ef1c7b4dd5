using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Ipses.Application.Organisations.Tokens;

/// <summary>The secret of a token: 256 random bits behind a prefix by which scanners of leaked secrets know it. Only its hash is kept.</summary>
public static class TokenSecret
{
    /// <summary>What every token begins with.</summary>
    public const string Prefix = "ipses_";

    /// <summary>A new secret.</summary>
    public static string New() =>
        Prefix + Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>What is kept of it.</summary>
    public static string HashOf(string secret) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));
}

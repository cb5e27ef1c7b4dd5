using System.Security.Cryptography;
using System.Text;

namespace Ipses.Domain.Common;

/// <summary>
/// Ids that follow from the key of their cause: the same cause gives the same id, so that a repetition collides instead of
/// doubling (R23), and nobody guesses one from another.
/// </summary>
public static class KeyedId
{
    private const string Alphabet = "abcdefghijkmnpqrstuvwxyz23456789";

    /// <summary>26 characters, fit for URLs and Message-Ids, from the parts of a key in their order.</summary>
    public static string From(params ReadOnlySpan<string> parts)
    {
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\u001f', parts)));
        return string.Create(
            26,
            hash,
            static (text, bytes) =>
            {
                for (int i = 0; i < text.Length; i++)
                {
                    text[i] = Alphabet[bytes[i] & 31];
                }
            }
        );
    }
}

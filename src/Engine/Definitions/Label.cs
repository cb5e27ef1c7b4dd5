namespace Ipses.Engine.Definitions;

/// <summary>
/// A text that a person reads in the designer or in a refusal, in both languages of the product.
/// The engine has its own type for it because it knows nothing of the domain.
/// </summary>
/// <param name="En">English, plain.</param>
/// <param name="Ko">Korean, polite plain style.</param>
public sealed record Label(string En, string Ko)
{
    /// <summary>The same characters in both languages (names, codes).</summary>
    public static Label Same(string text) => new(text, text);

    public override string ToString() => En;
}

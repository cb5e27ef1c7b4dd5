using Ipses.Testing;
using Shouldly;

namespace Ipses.Architecture.Tests.House;

/// <summary>Parts of README that are drawn from the code, between marks.</summary>
public static class Readme
{
    /// <summary>Set this environment variable to 1 to have the parts written instead of compared.</summary>
    public const string Approve = "IPSES_APPROVE";

    private static readonly Lock Gate = new();

    /// <summary>Fails when what stands between the marks is not what the code says.</summary>
    public static void ShouldHold(string begin, string end, string expected)
    {
        lock (Gate)
        {
            string path = Path.Combine(Repository.Top, "README.md");
            string text = File.ReadAllText(path);
            int from = text.IndexOf(begin, StringComparison.Ordinal);
            int to = text.IndexOf(end, StringComparison.Ordinal);
            (from > 0 && to > from).ShouldBeTrue($"README lacks the marks {begin} and {end}");
            from += begin.Length;
            if (Environment.GetEnvironmentVariable(Approve) == "1")
            {
                File.WriteAllText(path, $"{text[..from]}\n{expected}\n{text[to..]}");
                return;
            }
            string shown = text[from..to].Trim();
            (shown == expected).ShouldBeTrue(
                $"README shows something else than the code says. Run this test once with {Approve}=1 and look at the difference. Expected:\n{expected}"
            );
        }
    }
}

namespace Ipses.Application.AnnualPlans.DemoPlans;

/// <summary>A small generator of numbers that follow from a text: the same again on every machine and every run.</summary>
internal sealed class Seeded
{
    private ulong _state = 14695981039346656037UL;

    public Seeded(string seed)
    {
        // FNV-1a; the hash of a string that .NET gives differs from run to run.
        foreach (char c in seed)
        {
            _state = (_state ^ c) * 1099511628211UL;
        }
    }

    /// <summary>A number from low to high, both included.</summary>
    public int Between(int low, int high)
    {
        // xorshift64*
        _state ^= _state >> 12;
        _state ^= _state << 25;
        _state ^= _state >> 27;
        ulong mixed = _state * 2685821657736338717UL;
        return low + (int)((mixed >> 33) % (ulong)(high - low + 1));
    }

    /// <summary>One of the choices.</summary>
    public T One<T>(IReadOnlyList<T> choices) => choices[Between(0, choices.Count - 1)];

    /// <summary>That many different ones of the choices.</summary>
    public T[] Pick<T>(IReadOnlyList<T> choices, int count)
    {
        List<T> left = [.. choices];
        List<T> picked = [];
        while (picked.Count < count && left.Count > 0)
        {
            int at = Between(0, left.Count - 1);
            picked.Add(left[at]);
            left.RemoveAt(at);
        }
        return [.. picked];
    }
}

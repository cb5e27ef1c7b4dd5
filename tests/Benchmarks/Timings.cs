using System.Diagnostics;

namespace Ipses.Benchmarks;

/// <summary>How long something took, again and again.</summary>
public sealed class Timings
{
    private readonly double[] _sorted;

    private Timings(IEnumerable<double> milliseconds)
    {
        _sorted = [.. milliseconds.Order()];
    }

    public double Median => At(0.5);

    /// <summary>Of a hundred, one takes longer.</summary>
    public double P99 => At(0.99);

    public double Least => _sorted[0];

    public double Most => _sorted[^1];

    /// <summary>Does it some times without looking, and then with the clock in the hand.</summary>
    /// <param name="warmUp">Times that don't count.</param>
    /// <param name="times">Times that do.</param>
    /// <param name="act">What is measured.</param>
    public static async Task<Timings> OfAsync(int warmUp, int times, Func<Task> act)
    {
        for (int time = 0; time < warmUp; time++)
        {
            await act();
        }

        double[] taken = new double[times];
        for (int time = 0; time < times; time++)
        {
            long begun = Stopwatch.GetTimestamp();
            await act();
            taken[time] = Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
        }

        return new Timings(taken);
    }

    private double At(double share) =>
        _sorted[Math.Min(_sorted.Length - 1, (int)(share * _sorted.Length))];
}

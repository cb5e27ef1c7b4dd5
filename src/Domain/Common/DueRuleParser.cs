using System.Globalization;
using System.Text.RegularExpressions;

namespace Ipses.Domain.Common;

/// <summary>Reads the grammar of due rules (R20), word by word, so that a refusal can say how far it got.</summary>
internal sealed partial class DueRuleParser
{
    private const int MostDays = 999;
    private const int MostMonths = 120;
    private const int MostYears = 10;
    private readonly string _text;
    private readonly string[] _words;
    private int _next;

    private DueRuleParser(string text)
    {
        _text = text.Trim();
        _words =
        [
            .. text.ToLowerInvariant()
                .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Where(word => word != "the"),
        ];
    }

    internal static Result<DueRule> Parse(string text) => new DueRuleParser(text).Rule();

    private Result<DueRule> Rule()
    {
        DueForm? form = (DueForm?)OfMonth() ?? DayFirst();
        form ??= (DueForm?)MonthFirst() ?? FromEvent();
        if (form is null)
        {
            return NotUnderstood();
        }

        bool rolls = false;
        bool nextYear = false;
        while (_next < _words.Length)
        {
            if (!rolls && form is not DueForm.OfMonth && Are("or", "next", "business", "day"))
            {
                rolls = true;
            }
            else if (!nextYear && Are("next", "year"))
            {
                nextYear = true;
            }
            else
            {
                return NotUnderstood();
            }
        }

        return new DueRule(form, rolls, nextYear);
    }

    /// <summary><c>last business day of february</c>, <c>second friday of march</c>.</summary>
    private DueForm.OfMonth? OfMonth()
    {
        int start = _next;
        if (Ordinal() is not { } ordinal)
        {
            return null;
        }

        DayOfWeek? weekday = null;
        int most = 5;
        if (Are("business", "day"))
        {
            most = 23;
        }
        else if (Weekday() is { } day)
        {
            weekday = day;
        }
        else
        {
            return Back(start);
        }

        if (ordinal > most || !Are("of") || Month() is not { } month)
        {
            return Back(start);
        }

        return new(ordinal, weekday, month);

        DueForm.OfMonth? Back(int to)
        {
            _furthest = Math.Max(_furthest, _next);
            _next = to;
            return null;
        }
    }

    /// <summary><c>15 march</c>.</summary>
    private DueForm.OnDate? DayFirst()
    {
        int start = _next;
        if (Number() is { } day && Month() is { } month)
        {
            if (IsDayOf(day, month))
            {
                return new(day, month);
            }

            _next--;
        }

        _furthest = Math.Max(_furthest, _next);
        _next = start;
        return null;
    }

    /// <summary><c>march 15</c>, which becomes <c>15 march</c>.</summary>
    private DueForm.OnDate? MonthFirst()
    {
        int start = _next;
        if (Month() is { } month && Number() is { } day)
        {
            if (IsDayOf(day, month))
            {
                return new(day, month);
            }

            _next--;
        }

        _furthest = Math.Max(_furthest, _next);
        _next = start;
        return null;
    }

    /// <summary><c>10 business days after issued</c>.</summary>
    private DueForm.FromEvent? FromEvent()
    {
        if (
            Number() is { } count
            && Unit() is { } unit
            && count <= Most(unit)
            && Side() is { } before
            && Event() is { } name
        )
        {
            return new(count, unit, before, name);
        }

        _furthest = Math.Max(_furthest, _next);
        return null;
    }

    private static int Most(DueUnit unit) =>
        unit switch
        {
            DueUnit.Month => MostMonths,
            DueUnit.Year => MostYears,
            _ => MostDays,
        };

    private int _furthest;

    private Error NotUnderstood() =>
        DueRuleErrors.NotUnderstood(
            _text,
            string.Join(' ', _words.Take(Math.Max(_furthest, _next))),
            _words.ElementAtOrDefault(Math.Max(_furthest, _next))
        );

    private int? Ordinal()
    {
        string word = Peek();
        int? ordinal = word switch
        {
            "last" => 0,
            "first" => 1,
            "second" => 2,
            "third" => 3,
            "fourth" => 4,
            "fifth" => 5,
            _ when NumberedOrdinal().Match(word) is { Success: true } match => int.Parse(
                match.Groups["number"].ValueSpan,
                CultureInfo.InvariantCulture
            ),
            _ => null,
        };
        return Taken(ordinal is > 23 || (ordinal is 0 && word != "last") ? null : ordinal);
    }

    private int? Number() =>
        Taken<int>(
            int.TryParse(Peek(), NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            && number > 0
                ? number
                : null
        );

    private int? Month()
    {
        int index = Array.FindIndex(DueRuleWords.Months, month => IsName(Peek(), month));
        return Taken<int>(index < 0 ? null : index + 1);
    }

    private DayOfWeek? Weekday()
    {
        int index = Array.FindIndex(DueRuleWords.Weekdays, day => IsName(Peek(), day));
        return Taken(index < 0 ? null : (DayOfWeek?)index);
    }

    private DueUnit? Unit()
    {
        if (Are("business", "days") || Are("business", "day"))
        {
            return DueUnit.BusinessDay;
        }

        return Taken<DueUnit>(
            Peek() switch
            {
                "day" or "days" => DueUnit.Day,
                "month" or "months" => DueUnit.Month,
                "year" or "years" => DueUnit.Year,
                _ => null,
            }
        );
    }

    private bool? Side() =>
        Taken<bool>(
            Peek() switch
            {
                "before" => true,
                "after" => false,
                _ => null,
            }
        );

    private string? Event()
    {
        string word = Peek();
        if (!EventName().IsMatch(word))
        {
            return null;
        }

        _next++;
        return word;
    }

    private static bool IsDayOf(int day, int month) => day <= DateTime.DaysInMonth(2000, month);

    private static bool IsName(string word, string name) =>
        word == name || (word.Length == 3 && name.StartsWith(word, StringComparison.Ordinal));

    private string Peek() => _next < _words.Length ? _words[_next] : "";

    private bool Are(params ReadOnlySpan<string> expected)
    {
        if (!_words.AsSpan(_next).StartsWith(expected))
        {
            return false;
        }

        _next += expected.Length;
        return true;
    }

    private T? Taken<T>(T? value)
        where T : struct
    {
        _next += value is null ? 0 : 1;
        return value;
    }

    [GeneratedRegex("^(?<number>[0-9]{1,2})(st|nd|rd|th)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NumberedOrdinal();

    [GeneratedRegex("^[a-z][a-z0-9.-]{0,59}$", RegexOptions.None, 1000)]
    private static partial Regex EventName();
}

using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;
using Jint.Runtime.Interop;

namespace Ipses.Engine.Expressions;

/// <summary>
/// Closes the ways around a script's limits: what blocks its thread, what differs on a rerun, and what makes much out of little
/// in one call, between two looks at the limits.
/// </summary>
internal sealed class ScriptGuard(Jint.Engine engine, ExpressionSettings settings)
{
    /// <summary>
    /// Gone: a wait that nobody ends, numbers that square themselves for minutes, a second world with a clock and dice of its own,
    /// and what depends on the garbage collector. (Of Intl, only the format of dates, which has a clock of its own.)
    /// </summary>
    private static readonly string[] Gone =
    [
        "Atomics",
        "SharedArrayBuffer",
        "BigInt",
        "BigInt64Array",
        "BigUint64Array",
        "DataView",
        "Temporal",
        "ShadowRealm",
        "WeakRef",
        "FinalizationRegistry",
    ];

    /// <summary>Gone, too: an iterator over an iterator over an iterator … ends the process when it is asked.</summary>
    private static readonly string[] Lazy = ["map", "filter", "take", "drop", "flatMap"];

    private readonly HashSet<ObjectInstance> _joining = new(ReferenceEqualityComparer.Instance);

    public void Install()
    {
        foreach (var name in Gone)
            engine.Global.RemoveOwnProperty(name);
        engine.Global.Get("Intl").AsObject().RemoveOwnProperty("DateTimeFormat");
        var iterators = engine.Global.Get("Iterator").Get("prototype").AsObject();
        foreach (var name in Lazy)
            iterators.RemoveOwnProperty(name);
        var json = engine.Global.Get("JSON").AsObject();
        Put(json, "stringify", 3, (_, a) => Stringify(a));
        var text = engine.Global.Get("String").AsObject();
        text.RemoveOwnProperty("raw");
        var texts = text.Get("prototype").AsObject();
        Check(texts, "repeat", (self, a) => Length(self) * Number(a, 0));
        Check(texts, "padStart", (_, a) => Number(a, 0));
        Check(texts, "padEnd", (_, a) => Number(a, 0));
        Check(texts, "concat", (self, a) => Length(self) + a.Sum(Length));
        Check(texts, "replace", Replaced);
        Check(texts, "replaceAll", Replaced);
        var lists = engine.Global.Get("Array").Get("prototype").AsObject();
        Put(lists, "join", 1, Join);
        Put(lists, "toLocaleString", 0, (self, _) => Join(self, []));
        Check(lists, "flat", (_, a) => Number(a, 0) > 64 ? double.PositiveInfinity : 0);
    }

    private JsValue Stringify(JsValue[] arguments) =>
        new ScriptJson(engine, settings.MaxTextLength).Write(
            arguments.ElementAtOrDefault(0) ?? JsValue.Undefined,
            arguments.ElementAtOrDefault(1) ?? JsValue.Undefined,
            arguments.ElementAtOrDefault(2) ?? JsValue.Undefined
        )
            is { } text
            ? text
            : JsValue.Undefined;

    private JsValue Join(JsValue self, JsValue[] arguments)
    {
        if (self is not ObjectInstance list)
            return self.ToString();
        var length = TypeConverter.ToNumber(list.Get("length"));
        if (length > settings.MaxListLength)
            throw TooMuch("a list", length);
        if (_joining.Count > ScriptJson.MaxDepth)
            throw TooMuch("lists in lists", _joining.Count);
        var separator =
            arguments.Length > 0 && !arguments[0].IsUndefined()
                ? TypeConverter.ToString(arguments[0])
                : ",";
        // As in every engine, a list inside itself is empty.
        if (!_joining.Add(list))
            return "";
        try
        {
            System.Text.StringBuilder text = new();
            for (var i = 0; i < length; i++)
            {
                if (i > 0)
                    text.Append(separator);
                var item = list.Get(JsNumber.Create(i));
                if (!item.IsNull() && !item.IsUndefined())
                    text.Append(TypeConverter.ToString(item));
                if (text.Length > settings.MaxTextLength)
                    throw TooMuch("a text", text.Length);
            }

            return text.ToString();
        }
        finally
        {
            _joining.Remove(list);
        }
    }

    /// <summary>The longest that a replacement can become; a function as replacement is watched call by call.</summary>
    private static double Replaced(JsValue self, JsValue[] arguments)
    {
        if (arguments.Length < 2 || arguments[1].IsCallable())
            return 0;
        var with = TypeConverter.ToString(arguments[1]);
        double length = Length(self);
        // $` and $' put in all that stands before and after.
        var each = with.Length + with.Count(c => c == '$') * length;
        return each <= 1 ? length : length + Places(self, arguments[0]) * each;
    }

    private static double Places(JsValue self, JsValue wanted)
    {
        if (wanted.IsObject())
            return Length(self) + 1.0;
        var text = TypeConverter.ToString(self);
        var part = TypeConverter.ToString(wanted);
        if (part.Length == 0)
            return text.Length + 1.0;
        var count = 0;
        for (
            var at = text.IndexOf(part, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(part, at + part.Length, StringComparison.Ordinal)
        )
            count++;
        return count;
    }

    /// <summary>Asks before the call how long its result may be.</summary>
    private void Check(ObjectInstance owner, string name, Func<JsValue, JsValue[], double> length)
    {
        var original = owner.Get(name);
        Put(
            owner,
            name,
            1,
            (self, arguments) =>
            {
                var most = length(self, arguments);
                return most <= settings.MaxTextLength
                    ? original.Call(self, arguments)
                    : throw TooMuch($"'{name}'", most);
            }
        );
    }

    private void Put(
        ObjectInstance owner,
        string name,
        int length,
        Func<JsValue, JsValue[], JsValue> body
    ) =>
        owner.FastSetDataProperty(
            name,
            new ClrFunction(engine, name, (self, arguments) => body(self, arguments), length)
        );

    private static double Length(JsValue value) =>
        value is JsString text ? text.Length : TypeConverter.ToString(value).Length;

    private static double Number(JsValue[] arguments, int index) =>
        index < arguments.Length && arguments[index].IsNumber()
            ? Math.Max(0, arguments[index].AsNumber())
        : index < arguments.Length ? Math.Max(0, TypeConverter.ToNumber(arguments[index]))
        : 0;

    private static ExpressionException TooMuch(string what, double length) =>
        new(
            "Script.Limit",
            string.Create(
                System.Globalization.CultureInfo.InvariantCulture,
                $"The script breaks its limits: {what} of {length:0} is too much."
            )
        );
}

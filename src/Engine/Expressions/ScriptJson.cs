using System.Globalization;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Native.Object;
using Jint.Runtime;

namespace Ipses.Engine.Expressions;

/// <summary>
/// <c>JSON.stringify</c> that stops at a length and a depth: the same small object in many places becomes a text of any
/// size, and a deep one would end the process.
/// </summary>
internal sealed class ScriptJson(Jint.Engine engine, int maxLength, bool bytesAsText = false)
{
    public const int MaxDepth = 200;

    private readonly StringBuilder _text = new();
    private readonly Stack<ObjectInstance> _around = new();
    private JsValue? _replace;
    private HashSet<string>? _only;
    private string _gap = "";

    /// <summary>The value as JSON; null for what JSON doesn't have (a function, undefined).</summary>
    /// <exception cref="ExpressionException">It is longer or deeper than allowed.</exception>
    public string? Write(JsValue value, JsValue? replacer = null, JsValue? space = null)
    {
        if (replacer is not null && replacer.IsCallable())
            _replace = replacer;
        else if (replacer is not null && replacer.IsArray())
            _only = [.. Items(replacer.AsObject()).Select(TypeConverter.ToString)];
        _gap = space switch
        {
            JsString s => s.ToString()[..Math.Min(10, s.Length)],
            JsNumber n => new string(' ', (int)Math.Clamp(n.AsNumber(), 0, 10)),
            _ => "",
        };
        return WriteValue(JsValue.Undefined, "", value) ? _text.ToString() : null;
    }

    private bool WriteValue(JsValue holder, string key, JsValue value)
    {
        if (value is ObjectInstance own && own.Get("toJSON") is { } own2 && own2.IsCallable())
            value = own2.Call(value, new JsValue[] { key });
        if (_replace is not null)
            value = _replace.Call(holder, new[] { (JsString)key, value });
        switch (value)
        {
            case JsNull:
                Add("null");
                return true;
            case JsBoolean flag:
                Add(flag.AsBoolean() ? "true" : "false");
                return true;
            case JsString text:
                Quote(text);
                return true;
            case JsNumber number:
                Add(double.IsFinite(number.AsNumber()) ? TypeConverter.ToString(number) : "null");
                return true;
            case ObjectInstance bytes when bytesAsText && bytes.IsUint8Array():
                Quote(Convert.ToBase64String(bytes.AsUint8Array()));
                return true;
            case ObjectInstance made when !made.IsCallable():
                WriteObject(made);
                return true;
            default:
                return false;
        }
    }

    private void WriteObject(ObjectInstance value)
    {
        if (_around.Any(a => ReferenceEquals(a, value)))
            throw new JavaScriptException(
                engine.Intrinsics.TypeError,
                "Cyclic reference detected."
            );
        if (_around.Count >= MaxDepth)
            throw TooMuch($"The script breaks its limits: more than {MaxDepth} levels of JSON.");
        _around.Push(value);
        if (value.IsArray())
            WriteList(value);
        else
            WriteMembers(value);
        _around.Pop();
    }

    private void WriteList(ObjectInstance list)
    {
        Add("[");
        var first = true;
        foreach (var (index, item) in Items(list).Index())
        {
            if (!first)
                Add(",");
            first = false;
            Line(_around.Count);
            if (!WriteValue(list, index.ToString(CultureInfo.InvariantCulture), item))
                Add("null");
        }

        if (!first)
            Line(_around.Count - 1);
        Add("]");
    }

    private void WriteMembers(ObjectInstance value)
    {
        Add("{");
        var first = true;
        foreach (var key in value.GetOwnPropertyKeys(Types.String))
        {
            var name = key.ToString();
            if (
                (_only is not null && !_only.Contains(name))
                || !value.GetOwnProperty(key).Enumerable
            )
                continue;
            var before = _text.Length;
            if (!first)
                Add(",");
            Line(_around.Count);
            Quote(name);
            Add(_gap.Length > 0 ? ": " : ":");
            if (WriteValue(value, name, value.Get(key)))
                first = false;
            else
                _text.Length = before;
        }

        if (!first)
            Line(_around.Count - 1);
        Add("}");
    }

    private static IEnumerable<JsValue> Items(ObjectInstance list)
    {
        var length = TypeConverter.ToNumber(list.Get("length"));
        for (var i = 0; i < length; i++)
            yield return list.Get(JsNumber.Create(i));
    }

    private void Line(int depth)
    {
        if (_gap.Length == 0)
            return;
        Add("\n");
        for (var i = 0; i < depth; i++)
            Add(_gap);
    }

    private void Quote(JsString value)
    {
        Room(value.Length);
        Quote(value.ToString());
    }

    private void Quote(string value)
    {
        Room(value.Length);
        _text.Append('"');
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            switch (c)
            {
                case '"' or '\\':
                    _text.Append('\\').Append(c);
                    break;
                case '\n':
                    _text.Append("\\n");
                    break;
                case '\r':
                    _text.Append("\\r");
                    break;
                case '\t':
                    _text.Append("\\t");
                    break;
                case '\b':
                    _text.Append("\\b");
                    break;
                case '\f':
                    _text.Append("\\f");
                    break;
                default:
                    if (c < ' ' || IsLone(value, i))
                        _text.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
                    else
                        _text.Append(c);
                    break;
            }
        }

        _text.Append('"');
        Room(0);
    }

    private static bool IsLone(string value, int at) =>
        char.IsHighSurrogate(value[at])
            ? at + 1 >= value.Length || !char.IsLowSurrogate(value[at + 1])
            : char.IsLowSurrogate(value[at]) && (at == 0 || !char.IsHighSurrogate(value[at - 1]));

    private void Add(string text)
    {
        Room(text.Length);
        _text.Append(text);
    }

    private void Room(int more)
    {
        if (_text.Length + (long)more > maxLength)
            throw TooMuch(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"The script breaks its limits: more than {maxLength} characters of JSON."
                )
            );
    }

    private static ExpressionException TooMuch(string message) => new("Script.Limit", message);
}

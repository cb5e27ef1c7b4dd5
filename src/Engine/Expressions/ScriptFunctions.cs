using System.Security.Cryptography;
using System.Text;
using Jint;
using Jint.Native;
using Jint.Runtime.Interop;

namespace Ipses.Engine.Expressions;

/// <summary>
/// Elsa's functions that know nothing of the workflow: ids, texts, bytes. Bytes are what the engine keeps them as, a text in
/// base 64, or an array of numbers; whoever asks for bytes gets an array.
/// </summary>
internal sealed class ScriptFunctions(Jint.Engine engine, string seed, Func<JsValue, string> toJson)
{
    private ulong _random;
    private int _draws;

    public void Declare(
        Func<string, bool> mentions,
        Action<string, int, Func<JsValue[], JsValue>> add
    )
    {
        if (mentions("toJson"))
            add("toJson", 1, a => toJson(First(a)));
        if (mentions("isNullOr"))
        {
            add("isNullOrEmpty", 1, a => IsNothing(a) || Text(a).Length == 0);
            add("isNullOrWhiteSpace", 1, a => IsNothing(a) || string.IsNullOrWhiteSpace(Text(a)));
        }

        if (mentions("Guid"))
        {
            foreach (var name in (string[])["newGuid", "newGuidString", "getGuid", "getGuidString"])
                add(name, 0, _ => NextGuid().ToString());
            foreach (var name in (string[])["newShortGuid", "getShortGuid"])
                add(name, 0, _ => Short(NextGuid()));
            add("parseGuid", 1, a => Guid.Parse(Text(a)).ToString());
        }

        if (!mentions("bytes") && !mentions("base64"))
            return;
        add("bytesToString", 1, a => Encoding.UTF8.GetString(Bytes(a)));
        add("bytesFromString", 1, a => List(Encoding.UTF8.GetBytes(Text(a))));
        add("bytesToBase64", 1, a => Convert.ToBase64String(Bytes(a)));
        add("bytesFromBase64", 1, a => List(Convert.FromBase64String(Text(a))));
        add("stringToBase64", 1, a => Convert.ToBase64String(Encoding.UTF8.GetBytes(Text(a))));
        add("stringFromBase64", 1, a => Encoding.UTF8.GetString(Convert.FromBase64String(Text(a))));
        add("streamToBytes", 1, a => List(Bytes(a)));
        add("streamToBase64", 1, a => Convert.ToBase64String(Bytes(a)));
    }

    /// <summary>Dice that fall the same way on every rerun.</summary>
    public void DeclareRandom() =>
        engine
            .Global.Get("Math")
            .AsObject()
            .FastSetDataProperty(
                "random",
                new ClrFunction(engine, "random", (_, _) => NextRandom(), 0)
            );

    private double NextRandom()
    {
        if (_draws++ == 0)
            _random = BitConverter.ToUInt64(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));
        // SplitMix64: small, well spread, the same on every machine.
        _random += 0x9E3779B97F4A7C15;
        var z = _random;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return ((z ^ (z >> 31)) >> 11) * (1.0 / (1UL << 53));
    }

    private Guid NextGuid() =>
        new(
            SHA256
                .HashData(Encoding.UTF8.GetBytes(string.Create(null, $"{seed}#{_draws++}")))
                .AsSpan(0, 16)
        );

    private static string Short(Guid id) =>
        string.Concat(
            Convert.ToBase64String(id.ToByteArray()).Where(c => c is not ('/' or '+' or '='))
        );

    private JsValue List(byte[] bytes) => engine.Intrinsics.Uint8Array.Construct(bytes);

    private static byte[] Bytes(JsValue[] arguments)
    {
        var value = First(arguments);
        if (value.IsUint8Array())
            return value.AsUint8Array();
        if (value.IsArray())
            return [.. value.AsArray().Select(v => (byte)v.AsNumber())];
        return IsNothing(arguments) ? [] : Convert.FromBase64String(value.ToString());
    }

    private static JsValue First(JsValue[] arguments) =>
        arguments.Length > 0 ? arguments[0] : JsValue.Undefined;

    private static bool IsNothing(JsValue[] arguments) =>
        First(arguments) is { } value && (value.IsNull() || value.IsUndefined());

    private static string Text(JsValue[] arguments) =>
        IsNothing(arguments) ? "" : arguments[0].ToString();
}

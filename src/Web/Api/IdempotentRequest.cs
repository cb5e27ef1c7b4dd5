using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.AspNetCore.WebUtilities;

namespace Ipses.Web.Api;

/// <summary>A request that its sender may repeat: its key, and a print that tells a repetition from another request.</summary>
/// <param name="Key">As the sender chose it.</param>
/// <param name="Fingerprint">SHA-256 of verb, address and body, hexadecimal.</param>
public sealed record IdempotentRequest(string Key, string Fingerprint)
{
    /// <summary>The header with the key.</summary>
    public const string Header = "Idempotency-Key";

    /// <summary>The longest key, in characters.</summary>
    public const int LongestKey = 200;

    /// <summary>What is known of the request at hand; null where it has no key.</summary>
    public static IdempotentRequest? Of(HttpContext context) =>
        context.Features.Get<IdempotentRequest>();
}

/// <summary>Reads the key of a request, and its print before the endpoint reads the body.</summary>
public sealed class IdempotencyKeys(RequestDelegate next)
{
    /// <summary>Stands behind authorisation, so that nobody unknown makes the site read a body.</summary>
    public async Task InvokeAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (request.Headers.TryGetValue(IdempotentRequest.Header, out var sent))
        {
            string key = sent.ToString();
            if (
                key.Length is 0 or > IdempotentRequest.LongestKey
                || key.Any(letter => letter is <= ' ' or > '~')
            )
            {
                await ApiProblem
                    .Of(context, [ApiTexts.KeyUnfit(IdempotentRequest.LongestKey)])
                    .WriteAsync(context);
                return;
            }

            if (!HttpMethods.IsGet(request.Method) && !HttpMethods.IsHead(request.Method))
            {
                context.Features.Set(
                    new IdempotentRequest(key, await PrintOfAsync(request, context.RequestAborted))
                );
            }
        }

        await next(context);
    }

    private static async Task<string> PrintOfAsync(
        HttpRequest request,
        CancellationToken cancellation
    )
    {
        request.EnableBuffering();
        using IncrementalHash print = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        print.AppendData(
            Encoding.UTF8.GetBytes($"{request.Method} {request.Path}{request.QueryString}\n")
        );
        if (request.GetMultipartBoundary() is { Length: > 0 } boundary)
        {
            // Senders choose a new boundary for every try: what counts is what stands between.
            MultipartReader parts = new(boundary, request.Body);
            while (await parts.ReadNextSectionAsync(cancellation) is { } part)
            {
                print.AppendData(Encoding.UTF8.GetBytes(part.ContentDisposition + "\n"));
                await AppendAsync(print, part.Body, cancellation);
            }
        }
        else
        {
            await AppendAsync(print, request.Body, cancellation);
        }

        request.Body.Position = 0;
        return Convert.ToHexStringLower(print.GetHashAndReset());
    }

    private static async Task AppendAsync(
        IncrementalHash print,
        Stream body,
        CancellationToken cancellation
    )
    {
        byte[] buffer = new byte[16 * 1024];
        for (
            int read = await body.ReadAsync(buffer, cancellation);
            read > 0;
            read = await body.ReadAsync(buffer, cancellation)
        )
        {
            print.AppendData(buffer, 0, read);
        }
    }
}

using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Shouldly;

namespace Ipses.Web.Tests.Api;

/// <summary>A program that calls the API as a person.</summary>
public sealed class ApiClient(HttpClient client) : IDisposable
{
    private const string Root = "/api/v1";

    /// <summary>Reads something.</summary>
    public Task<ApiAnswer> GetAsync(string path, string? ifNoneMatch = null) =>
        SendAsync(HttpMethod.Get, path, ifNoneMatch: ifNoneMatch);

    /// <summary>Reads what must be there.</summary>
    public async Task<ApiAnswer> ReadAsync(string path)
    {
        ApiAnswer answer = await GetAsync(path);
        answer.Status.ShouldBe(HttpStatusCode.OK, $"{path}: {answer.Text}");
        return answer;
    }

    /// <summary>Sends a command.</summary>
    public Task<ApiAnswer> PostAsync(
        string path,
        object? body = null,
        string? ifMatch = null,
        string? key = null
    ) => SendAsync(HttpMethod.Post, path, body ?? new { }, ifMatch, key: key);

    /// <summary>Sends a command that must succeed.</summary>
    public async Task<ApiAnswer> MustAsync(
        string path,
        object? body = null,
        string? ifMatch = null,
        string? key = null
    )
    {
        ApiAnswer answer = await PostAsync(path, body, ifMatch, key);
        ((int)answer.Status).ShouldBeInRange(200, 299, $"{path}: {answer.Text}");
        return answer;
    }

    /// <summary>Writes something in the place of what is there.</summary>
    public Task<ApiAnswer> PutAsync(string path, object body, string? ifMatch = null) =>
        SendAsync(HttpMethod.Put, path, body, ifMatch);

    /// <summary>Removes something.</summary>
    public Task<ApiAnswer> DeleteAsync(string path, string? ifMatch = null) =>
        SendAsync(HttpMethod.Delete, path, null, ifMatch);

    public void Dispose() => client.Dispose();

    private async Task<ApiAnswer> SendAsync(
        HttpMethod verb,
        string path,
        object? body = null,
        string? ifMatch = null,
        string? ifNoneMatch = null,
        string? key = null
    )
    {
        using HttpRequestMessage request = new(
            verb,
            path.StartsWith(Root, StringComparison.Ordinal) ? path : Root + path
        );
        if (body is not null)
        {
            request.Content = new StringContent(
                body as string ?? JsonSerializer.Serialize(body),
                Encoding.UTF8,
                "application/json"
            );
        }

        Add("If-Match", ifMatch);
        Add("If-None-Match", ifNoneMatch);
        Add("Idempotency-Key", key);
        using HttpResponseMessage response = await client.SendAsync(request);
        return await ApiAnswer.ReadAsync(response);

        void Add(string name, string? value)
        {
            if (value is not null)
            {
                request.Headers.TryAddWithoutValidation(name, value);
            }
        }
    }
}

/// <summary>An answer of the API.</summary>
public sealed record ApiAnswer(
    HttpStatusCode Status,
    string Text,
    string MediaType,
    string? Tag,
    IReadOnlyDictionary<string, string> Headers
)
{
    /// <summary>The body.</summary>
    public JsonNode Json => JsonNode.Parse(Text)!;

    /// <summary>The codes of the reasons why it was refused.</summary>
    public IReadOnlyList<string> Codes =>
        MediaType == "application/problem+json"
            ? [.. Json["errors"]!.AsArray().Select(error => (string)error!["code"]!)]
            : [];

    /// <summary>Where the next stretch lies; null at the end.</summary>
    public string? Next =>
        Headers.TryGetValue("Link", out string? link) ? link.Split('<', '>')[1] : null;

    internal static async Task<ApiAnswer> ReadAsync(HttpResponseMessage response) =>
        new(
            response.StatusCode,
            await response.Content.ReadAsStringAsync(),
            response.Content.Headers.ContentType?.MediaType ?? "",
            response.Headers.ETag?.ToString(),
            response.Headers.ToDictionary(
                header => header.Key,
                header => string.Join(", ", header.Value),
                StringComparer.OrdinalIgnoreCase
            )
        );
}

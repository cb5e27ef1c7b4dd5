using Ipses.Application.Cycles.OpenCycle;
using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Committees;
using Ipses.Domain.Deliberations;
using Ipses.Domain.Guidelines;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;

namespace Ipses.Application.Tests.Cycles;

/// <summary>The product with the demo's people and, where asked for, the year 2027 opened: what tests of a year start from.</summary>
internal static class YearWorld
{
    public const string Guidelines = "guidelines:central:2027";
    public const string GuidelinesSession = "GPEC:2027-01-15";

    private static readonly StartingPoint Opened = new(
        "year-opened",
        StartingPoint.People,
        async product =>
        {
            await product.As(Coordinator(product)).MustAsync(new OpenCycle(Sector.Central, 2027));
            await product.DrainAsync();
        }
    );

    private static readonly StartingPoint Sent = new(
        "guidelines-sent",
        Opened,
        async product =>
        {
            await product
                .As(Coordinator(product))
                .MustAsync(new SendToCommittee(Sector.Central, 2027, 1));
            await product.DrainAsync();
        }
    );

    public static Task<ProductHost> StartAsync() => ProductHost.StartAsync(StartingPoint.People);

    public static Task<ProductHost> OpenedAsync() => ProductHost.StartAsync(Opened);

    /// <summary>The guidelines are sent and lie on the agenda of 15 January.</summary>
    public static Task<ProductHost> SentAsync() => ProductHost.StartAsync(Sent);

    public static string Coordinator(ProductHost product) => PersonOf("coordinator");

    public static string PersonOf(string persona) =>
        Persona.Parse(persona)?.PersonId
        ?? throw new InvalidOperationException($"There is no persona {persona}.");

    public static async Task<Session> SessionAsync(this ProductHost product, string id) =>
        (await product.ReadAsync<Session>(all => all.Where(s => s.Id == id))).Single();

    public static async Task<YearGuidelines> GuidelinesAsync(this ProductHost product) =>
        (
            await product.ReadAsync<YearGuidelines>(all => all.Where(g => g.Id == Guidelines))
        ).Single();

    public static async Task<IReadOnlyList<string>> GpecAsync(this ProductHost product) =>
        [
            .. (await product.ReadAsync<Body>(all => all.Where(b => b.Id == Body.Gpec)))
                .Single()
                .MembersOn(product.Clock.Today)
                .Select(m => m.PersonId),
        ];
}

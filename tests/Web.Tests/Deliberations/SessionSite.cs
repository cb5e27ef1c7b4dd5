using Ipses.Application.Guidelines.SendToCommittee;
using Ipses.Domain.Committees;
using Ipses.Domain.Organisations;
using Shouldly;

namespace Ipses.Web.Tests.Deliberations;

/// <summary>A year whose guidelines lie on the agenda of the GPEC's session of 15 January.</summary>
public sealed class SessionSite : YearSite
{
    public const string Id = "GPEC:2027-01-15";
    public const string Page = "/sessions/" + Id;

    public static readonly DateOnly Day = new(2027, 1, 15);

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        await MustAsync("coordinator", new SendToCommittee(Sector.Central, 2027, 1));
        await DrainAsync();
    }

    /// <summary>The members of a body today.</summary>
    public async Task<IReadOnlyList<BodyMember>> MembersAsync(string bodyId) =>
        (await ReadAsync<Body>(all => all.Where(body => body.Id == bodyId)))
            .ShouldHaveSingleItem()
            .MembersOn(Clock.Today);
}

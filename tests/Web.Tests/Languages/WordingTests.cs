using Ipses.Domain.Common;
using Ipses.Web.Languages;
using Microsoft.AspNetCore.Http;
using Shouldly;
using Xunit;

namespace Ipses.Web.Tests.Languages;

/// <summary>Dates, moments and numbers as officers in Seoul write them.</summary>
public sealed class WordingTests
{
    [Theory]
    [InlineData(Language.Korean, "2027. 2. 26.(금)")]
    [InlineData(Language.English, "Fri, 26 Feb 2027")]
    public void A_date_carries_its_weekday(Language language, string expected) =>
        new Wording(language).Date(new DateOnly(2027, 2, 26)).ShouldBe(expected);

    [Theory]
    [InlineData(Language.Korean, "2027. 2. 27.(토) 08:30")]
    [InlineData(Language.English, "Sat, 27 Feb 2027, 08:30")]
    public void A_moment_is_told_in_Seoul_time_whatever_the_server_runs_on(
        Language language,
        string expected
    ) =>
        new Wording(language)
            .Moment(new DateTimeOffset(2027, 2, 26, 23, 30, 0, TimeSpan.Zero))
            .ShouldBe(expected);

    [Theory]
    [InlineData("en-GB,en;q=0.9,ko;q=0.8", Language.English)]
    [InlineData("ko-KR,ko;q=0.9,en;q=0.8", Language.Korean)]
    [InlineData("en;q=0.5,ko;q=0.9", Language.Korean)]
    [InlineData("fr-FR,fr;q=0.9,en;q=0.1", Language.English)]
    [InlineData("fr-FR", Language.Korean)]
    [InlineData("", Language.Korean)]
    public void Until_a_reader_chooses_the_browser_decides_and_Korean_is_the_default(
        string asked,
        Language expected
    )
    {
        DefaultHttpContext context = new();
        context.Request.Headers.AcceptLanguage = asked;

        ReaderLanguage.Decide(context.Request, null).ShouldBe(expected);
    }

    [Fact]
    public void A_readers_choice_beats_the_browser()
    {
        DefaultHttpContext context = new();
        context.Request.Headers.AcceptLanguage = "ko-KR";
        context.Request.Headers.Cookie = $"{ReaderLanguage.Cookie}=en";

        ReaderLanguage.Decide(context.Request, null).ShouldBe(Language.English);
    }
}

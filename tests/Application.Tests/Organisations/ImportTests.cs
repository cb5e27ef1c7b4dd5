using Ipses.Application.Common;
using Ipses.Application.Organisations;
using Ipses.Application.Organisations.Import;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;
using Ipses.Testing.Product;
using Shouldly;
using Xunit;

namespace Ipses.Application.Tests.Organisations;

public sealed class ImportTests : IAsyncLifetime
{
    private static readonly Actor Program = Actor.Program("test");
    private ProductHost _product = null!;

    public async Task InitializeAsync() => _product = await ProductHost.StartAsync();

    public async Task DisposeAsync() => await _product.DisposeAsync();

    private static string File(string rows) => $$"""{"format":"ipses.organisations/1",{{rows}}}""";

    private Task<Result<ImportReport>> Import(params string[] files) =>
        _product.As(Program).SendAsync(new ImportOrganisations(files));

    [Fact]
    public async Task The_shipped_files_load_40_institutions_and_all_bodies_without_inventing_people()
    {
        Result<ImportReport> loaded = await Import([.. ShippedFiles.All.Select(ShippedFiles.Read)]);

        loaded.Errors.ShouldBeEmpty();
        IReadOnlyList<Institution> institutions = await _product.ReadAsync<Institution>();
        institutions.Count.ShouldBe(40);
        institutions.Count(i => i.IsEvaluated).ShouldBe(39);
        institutions.ShouldAllBe(i => i.Label == new LocalizedText("2010년 기준", "as of 2010"));
        (await _product.ReadAsync<Body>()).Count.ShouldBe(40);
        (await _product.ReadAsync<Person>()).ShouldBeEmpty();

        ImportReport again = (await Import([.. ShippedFiles.All.Select(ShippedFiles.Read)])).Value;
        again.ShouldBe(new ImportReport(0, 0, loaded.Value.Added));
    }

    [Fact]
    public async Task Every_bad_row_is_reported_and_the_good_ones_are_not_applied()
    {
        Result<ImportReport> result = await Import(
            File(
                """
                "institutions":[
                  {"code":"KIPO","sector":"central","kind":"agency","parent":"MKE","name":{"ko":"특허청","en":"KIPO"},"from":"2010-01-01"},
                  {"code":"MKE","sector":"central","kind":"ministry","name":{"ko":"지식경제부","en":"MKE"},"from":"2010-01-01"},
                  {"code":"mke2","sector":"central","kind":"ministry","name":{"ko":"","en":"X"},"from":"2010-01-01"},
                  {"code":"MKE","sector":"central","kind":"ministry","name":{"ko":"또","en":"Again"},"from":"2010-01-01"}],
                "units":[{"id":"KIPO/ipp","institution":"NOWHERE","kind":"bureau","name":{"ko":"국","en":"Bureau"}}],
                "people":[{"id":"a","name":{"ko":"김","en":"Kim"},"email":"no address"}],
                "appointments":[{"person":"nobody","role":"performanceOfficer","body":"KIPO","from":"2027-01-01"}]
                """
            )
        );

        result
            .Errors.Select(e => $"{e.Field} {e.Code}")
            .ShouldBe([
                "institutions[2].code Institution.CodeUnfit",
                "institutions[2].name Institution.NameMissing",
                "institutions[3] Import.Twice",
                "units[0] Import.Unknown",
                "people[0].email Person.EmailUnfit",
                "appointments[0] Import.Unknown",
            ]);
        (await _product.ReadAsync<Institution>()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_that_can_not_be_read_are_all_named()
    {
        Result<ImportReport> result = await Import(
            File(
                """
                "institutions":[
                  {"code":"KIPO","sector":"galactic","kind":"agency","name":{"ko":"특허청","en":"KIPO"},"from":"2010-01-01"},
                  {"code":"KIPO","sector":"central","kind":"agency","name":{"ko":"특허청"},"from":"2010-01-01"},
                  {"code":"KIPO","sector":"central","kind":"agency","name":{"ko":"특허청","en":"KIPO"},"from":"2010-13-01"},
                  {"code":"KIPO","sector":"central","kind":"agency","name":{"ko":"특허청","en":"KIPO"},"from":"2010-01-01","colour":"red"}],
                "budgets":[]
                """
            )
        );

        result
            .Errors.Select(e => e.Field)
            .ShouldBe(
                [
                    "institutions[0]",
                    "institutions[1]",
                    "institutions[2]",
                    "institutions[3]",
                    "budgets",
                ],
                ignoreOrder: true
            );
    }

    [Theory]
    [InlineData("{", "Import.NotJson")]
    [InlineData("[]", "Import.NotThisFormat")]
    [InlineData("""{"format":"something"}""", "Import.NotThisFormat")]
    public async Task A_file_of_another_kind_is_refused(string text, string code) =>
        (await Import(text)).Errors.ShouldHaveSingleItem().Code.ShouldBe(code);

    [Fact]
    public async Task A_newer_list_corrects_what_is_known_and_keeps_the_history_of_names()
    {
        const string Row = """
            "institutions":[{"code":"KIPO","sector":"central","kind":"KIND","name":{"ko":"특허청","en":"KIPO"},"from":"2010-01-01"}]
            """;
        await Import(File(Row.Replace("KIND", "agency", StringComparison.Ordinal)));

        ImportReport newer = (
            await Import(File(Row.Replace("KIND", "office", StringComparison.Ordinal)))
        ).Value;

        newer.ShouldBe(new ImportReport(0, 1, 0));
        (await _product.ReadAsync<Institution>())
            .ShouldHaveSingleItem()
            .Kind.ShouldBe(InstitutionKind.Office);
    }

    [Fact]
    public async Task Nobody_but_an_administrator_or_the_program_imports()
    {
        Result<ImportReport> result = await _product
            .As(
                new Actor(
                    "officer.KIPO",
                    null,
                    [new HeldAppointment(Role.PerformanceOfficer, "KIPO", "KIPO")]
                )
            )
            .SendAsync(new ImportOrganisations([]));

        result.Errors.ShouldHaveSingleItem().Kind.ShouldBe(ErrorKind.Forbidden);
    }
}

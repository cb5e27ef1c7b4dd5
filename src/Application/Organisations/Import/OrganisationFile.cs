using System.Text.Json;
using System.Text.Json.Serialization;
using Ipses.Domain.Committees;
using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Application.Organisations.Import;

/// <summary>
/// One file of institutions, units, people, appointments and bodies; every section may be missing. Rows are read one by
/// one, so that all bad ones are reported and not only the first.
/// </summary>
public sealed record OrganisationFile
{
    /// <summary>The value of <c>format</c> that marks a file as one of these.</summary>
    public const string Format = "ipses.organisations/1";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, false) },
    };

    /// <summary>Which state of the world the file describes (<c>as of 2010</c>).</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Same("");

    public IReadOnlyList<InstitutionRow> Institutions { get; init; } = [];

    public IReadOnlyList<UnitRow> Units { get; init; } = [];

    public IReadOnlyList<PersonRow> People { get; init; } = [];

    public IReadOnlyList<AppointmentRow> Appointments { get; init; } = [];

    public IReadOnlyList<BodyRow> Bodies { get; init; } = [];

    /// <summary>Reads a file's text, or names every row that can't be read.</summary>
    public static Result<OrganisationFile> Read(string text)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(text);
        }
        catch (JsonException problem)
        {
            return ImportErrors.NotJson((problem.LineNumber ?? 0) + 1);
        }

        using (document)
        {
            JsonElement root = document.RootElement;
            if (
                root.ValueKind != JsonValueKind.Object
                || !root.TryGetProperty("format", out JsonElement format)
                || format.ValueKind != JsonValueKind.String
                || format.GetString() != Format
            )
            {
                return ImportErrors.NotThisFormat(Format);
            }

            List<Error> errors = [];
            foreach (JsonProperty property in root.EnumerateObject())
            {
                if (
                    property.Name
                    is not (
                        "format"
                        or "label"
                        or "source"
                        or "institutions"
                        or "units"
                        or "people"
                        or "appointments"
                        or "bodies"
                    )
                )
                {
                    errors.Add(ImportErrors.RowUnreadable(property.Name, "unknown section"));
                }
            }

            OrganisationFile file = new()
            {
                Label = Single<LocalizedText>(root, "label", errors) ?? LocalizedText.Same(""),
                Institutions = Rows<InstitutionRow>(root, "institutions", errors),
                Units = Rows<UnitRow>(root, "units", errors),
                People = Rows<PersonRow>(root, "people", errors),
                Appointments = Rows<AppointmentRow>(root, "appointments", errors),
                Bodies = Rows<BodyRow>(root, "bodies", errors),
            };
            return errors.Count > 0 ? Result<OrganisationFile>.Refused(errors) : file;
        }
    }

    private static List<T> Rows<T>(JsonElement root, string section, List<Error> errors)
        where T : class
    {
        List<T> rows = [];
        if (!root.TryGetProperty(section, out JsonElement array))
        {
            return rows;
        }

        if (array.ValueKind != JsonValueKind.Array)
        {
            errors.Add(ImportErrors.RowUnreadable(section, "not a list"));
            return rows;
        }

        int index = 0;
        foreach (JsonElement element in array.EnumerateArray())
        {
            if (Read<T>(element, $"{section}[{index++}]", errors) is { } row)
            {
                rows.Add(row);
            }
        }

        return rows;
    }

    private static T? Single<T>(JsonElement root, string name, List<Error> errors)
        where T : class =>
        root.TryGetProperty(name, out JsonElement element) ? Read<T>(element, name, errors) : null;

    private static T? Read<T>(JsonElement element, string place, List<Error> errors)
        where T : class
    {
        try
        {
            T? row = element.Deserialize<T>(Options);
            if (row is null)
            {
                errors.Add(ImportErrors.RowUnreadable(place, "null"));
            }

            return row;
        }
        catch (JsonException problem)
        {
            errors.Add(ImportErrors.RowUnreadable(place, problem.Path ?? "$"));
            return null;
        }
    }
}

/// <summary>A row of the section <c>institutions</c>.</summary>
public sealed record InstitutionRow(
    string Code,
    Sector Sector,
    InstitutionKind Kind,
    LocalizedText Name,
    DateOnly From,
    DateOnly? To = null,
    string? Parent = null,
    bool Evaluated = true,
    IReadOnlyList<AffiliatedBody>? Affiliated = null
);

/// <summary>A row of the section <c>units</c>; the order of rows is the order of units.</summary>
public sealed record UnitRow(
    string Id,
    string Institution,
    UnitKind Kind,
    LocalizedText Name,
    string? Parent = null,
    bool PreparesPlanParts = false
);

/// <summary>A row of the section <c>people</c>.</summary>
public sealed record PersonRow(
    string Id,
    LocalizedText Name,
    string Email,
    string? Institution = null,
    Language? Language = null
);

/// <summary>A row of the section <c>appointments</c>.</summary>
public sealed record AppointmentRow(
    string Person,
    Role Role,
    string Body,
    DateOnly From,
    DateOnly? To = null
);

/// <summary>A row of the section <c>bodies</c>.</summary>
public sealed record BodyRow(
    string Id,
    BodyKind Kind,
    LocalizedText Name,
    string? Institution = null,
    IReadOnlyList<MemberRow>? Members = null
);

/// <summary>A member in a row of <c>bodies</c>.</summary>
public sealed record MemberRow(
    string Person,
    MemberKind Kind,
    DateOnly From,
    SeatKind Seat = SeatKind.Member,
    DateOnly? To = null,
    string? Institution = null
);

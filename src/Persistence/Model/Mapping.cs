using System.Linq.Expressions;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ipses.Domain.Common;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Ipses.Persistence.Model;

/// <summary>How configurations of aggregates map what has no column type of its own.</summary>
public static class Mapping
{
    /// <summary>How nested documents are written: camelCase, enums as strings, readable Korean, nothing null.</summary>
    public static JsonSerializerOptions Json { get; } =
        new(JsonSerializerDefaults.Web)
        {
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            Converters = { new JsonStringEnumConverter() },
        };

    /// <summary>Two columns, <c>Name_Ko</c> and <c>Name_En</c>, that queries can filter and sort by (<c>x.Name.Ko</c>).</summary>
    public static ComplexPropertyBuilder HasLocalizedText<TEntity>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, LocalizedText?>> text
    )
        where TEntity : class => entity.ComplexProperty(text);

    /// <summary>
    /// One JSON text column for a nested document that is replaced and never changed in place, so that an untouched one is
    /// known by its reference: writing all documents of a unit out to find the changed ones would cost more than the unit.
    /// </summary>
    public static PropertyBuilder<TValue> HasJson<TEntity, TValue>(
        this EntityTypeBuilder<TEntity> entity,
        Expression<Func<TEntity, TValue>> document
    )
        where TEntity : class =>
        AsJson(
            entity.Property(document),
            new(
                (left, right) => ReferenceEquals(left, right) || Write(left) == Write(right),
                value => Write(value).GetHashCode(StringComparison.Ordinal),
                value => value
            )
        );

    /// <summary>The same for a private list (<c>"_history"</c>) of such documents that grows in place.</summary>
    public static PropertyBuilder<List<TItem>> HasJsonList<TItem>(
        this EntityTypeBuilder entity,
        string field
    )
        where TItem : class =>
        AsJson(
            entity.Property<List<TItem>>(field),
            new(
                (left, right) =>
                    ReferenceEquals(left, right)
                    || left != null && right != null && left.SequenceEqual(right),
                value => value.Count,
                value => value.ToList()
            )
        );

    private static PropertyBuilder<TValue> AsJson<TValue>(
        PropertyBuilder<TValue> property,
        ValueComparer<TValue> comparer
    )
    {
        property.HasConversion(
            new ValueConverter<TValue, string>(value => Write(value), text => Read<TValue>(text)),
            comparer
        );
        return property;
    }

    private static string Write<TValue>(TValue? value) => JsonSerializer.Serialize(value, Json);

    private static TValue Read<TValue>(string text) =>
        JsonSerializer.Deserialize<TValue>(text, Json)!;
}

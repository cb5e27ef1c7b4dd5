using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;
using Ipses.Persistence.Design;
using Ipses.Persistence.Model;
using Microsoft.EntityFrameworkCore.Metadata;
using Shouldly;
using Xunit;

namespace Ipses.Persistence.Tests.Model;

/// <summary>A document that was changed in place would look untouched by its reference, and the change would be lost without a word.</summary>
public sealed class Documents_are_replaced_and_never_changed_in_place
{
    [Fact]
    public void Nothing_within_a_stored_document_can_be_set_or_grown()
    {
        using SqliteIpsesDbContext context = new SqliteDesignTimeFactory().CreateDbContext([]);
        Type[] documents =
        [
            .. context
                .Model.GetEntityTypes()
                .SelectMany(entity => entity.GetProperties())
                .Where(IsDocument)
                .Select(property => property.ClrType),
        ];
        HashSet<Type> seen = [];

        documents.Length.ShouldBeGreaterThan(20);
        documents.SelectMany(document => Changeable(document, seen)).ShouldBeEmpty();
    }

    private static bool IsDocument(IProperty property) =>
        property.GetValueConverter() is { } converter
        && converter.ProviderClrType == typeof(string)
        && property.FieldInfo?.Name.StartsWith('_') != true
        && !property.ClrType.IsEnum
        && property.ClrType != typeof(DateOnly)
        && Nullable.GetUnderlyingType(property.ClrType) is null;

    private static IEnumerable<string> Changeable(Type type, HashSet<Type> seen)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        if (!seen.Add(inner))
        {
            return [];
        }

        if (inner != typeof(string) && inner.IsAssignableTo(typeof(IEnumerable)))
        {
            return inner.IsInterface && inner.Name.StartsWith("IReadOnly", StringComparison.Ordinal)
                ? inner.GetGenericArguments().SelectMany(item => Changeable(item, seen))
                : [$"{inner} can grow"];
        }

        if (inner.Namespace?.StartsWith("Ipses.", StringComparison.Ordinal) != true || inner.IsEnum)
        {
            return [];
        }

        return inner
            .GetProperties()
            .SelectMany(property =>
                (
                    CanBeSet(property)
                        ? [$"{inner.Name}.{property.Name} can be set"]
                        : Array.Empty<string>()
                ).Concat(Changeable(property.PropertyType, seen))
            );
    }

    private static bool CanBeSet(PropertyInfo property) =>
        property.SetMethod is { IsPublic: true } set
        && !set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit));
}

using System.Collections;
using System.Reflection;

namespace Jukwaa.Domain.Tests.Guards;

/// <summary>What of a fact is written to the ledger: settable properties, through and through; not what is computed.</summary>
internal static class Kept
{
    public static IEnumerable<PropertyInfo> Of(Type type) => type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(p => p.CanWrite);

    /// <summary>All properties of these types and of all that they hold, each type once.</summary>
    public static IEnumerable<PropertyInfo> All(IEnumerable<Type> roots)
    {
        var (seen, open) = (new HashSet<Type>(), new Queue<Type>(roots));
        while (open.TryDequeue(out var type))
        {
            foreach (var property in Of(type))
            {
                yield return property;
                if (Holds(property) is var held && Ours(held) && seen.Add(held))
                {
                    open.Enqueue(held);
                }
            }
        }
    }

    /// <summary>Every value in an object, depth first; a list is its values between its ends.</summary>
    public static IEnumerable<object?> Leaves(object? value) =>
        value switch
        {
            string or WordsRef => [value],
            IEnumerable many => ["[", .. many.Cast<object?>().SelectMany(Leaves), "]"],
            not null when Ours(value.GetType()) => Of(value.GetType()).SelectMany(p => Leaves(p.GetValue(value))),
            _ => [value],
        };

    /// <summary>The type a property holds, or holds many of, or may hold.</summary>
    public static Type Holds(PropertyInfo property) => Element(property.PropertyType);

    private static Type Element(Type type) =>
        type.IsArray ? Element(type.GetElementType()!)
        : type.IsGenericType ? Element(type.GetGenericArguments()[^1])
        : type;

    private static bool Ours(Type type) => !type.IsEnum && (type.Assembly == DomainTypes.Assembly || type.Assembly == typeof(Kept).Assembly);
}

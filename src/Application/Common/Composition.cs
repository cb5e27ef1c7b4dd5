using System.Reflection;
using FluentValidation;
using Microsoft.Extensions.DependencyInjection;

namespace Ipses.Application.Common;

/// <summary>Registers all use cases by scanning, so that a new one needs no line anywhere.</summary>
public static class Composition
{
    /// <summary>
    /// Handlers with their decorators, authorisers, validators, reactions, due sources, implementations of ports and
    /// <see cref="IScoped"/> classes of this assembly and of the adapters, one per scope each. A class that is registered
    /// already (a singleton) is left as it is.
    /// </summary>
    /// <param name="services">Where to register.</param>
    /// <param name="adapters">Assemblies whose classes implement ports of Application, too.</param>
    public static IServiceCollection AddApplication(
        this IServiceCollection services,
        params IReadOnlyList<Assembly> adapters
    )
    {
        HashSet<Type> known = [.. services.Select(service => service.ServiceType)];
        services.Scan(scan =>
            scan.FromAssemblies([typeof(Composition).Assembly, .. adapters])
                .AddClasses(
                    classes =>
                        classes.Where(type =>
                            !type.IsGenericTypeDefinition
                            && !known.Contains(type)
                            && !IsMessage(type)
                            && type.GetInterfaces().Any(IsPort)
                        ),
                    publicOnly: false
                )
                .AsSelfWithInterfaces(IsPort)
                .WithScopedLifetime()
        );

        services.AddScoped(typeof(Gate<>));
        foreach (Type decorator in CommandDecorators)
        {
            services.TryDecorate(typeof(ICommandHandler<,>), decorator);
        }

        foreach (Type decorator in QueryDecorators)
        {
            services.TryDecorate(typeof(IQueryHandler<,>), decorator);
        }

        return services;
    }

    /// <summary>From the innermost to the outermost.</summary>
    private static readonly Type[] CommandDecorators =
    [
        typeof(TransactCommand<,>),
        typeof(NameMentionsOfCommand<,>),
        typeof(GateCommand<,>),
    ];

    private static readonly Type[] QueryDecorators = [typeof(GateQuery<,>)];

    /// <summary>The order in which a command and a query pass through, as text: approved by a test.</summary>
    public static string DescribeOrder() =>
        $"command: {Describe(CommandDecorators)}\nquery: {Describe(QueryDecorators)}\n";

    private static string Describe(IEnumerable<Type> decorators) =>
        string.Join(
            " → ",
            [.. decorators.Reverse().Select(type => type.Name.Split('`')[0]), "handler"]
        );

    private static bool IsPort(Type contract) =>
        contract.IsGenericType && contract.GetGenericTypeDefinition() == typeof(IValidator<>)
        || contract.Assembly == typeof(Composition).Assembly
            && contract != typeof(IReasoned)
            && contract != typeof(IRecordsItself);

    /// <summary>Commands and queries implement interfaces of this assembly, too, but are data.</summary>
    private static bool IsMessage(Type type) =>
        type.GetInterfaces()
            .Any(contract =>
                contract.IsGenericType
                && contract.GetGenericTypeDefinition() is var open
                && (open == typeof(ICommand<>) || open == typeof(IQuery<>))
            );
}

using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Ipses.Application.AnnualPlans.DemoPlans;
using Ipses.Application.Common;
using Ipses.Application.Organisations.Demo;
using Ipses.Domain.Organisations;
using Ipses.Hosting;

namespace Ipses.Testing.Product;

/// <summary>
/// A state of the database that many tests begin with. It is made once, kept in a file, and every product begins with a
/// copy: loading 39 institutions takes seconds, copying them does not. The file's name is a digest of everything the state
/// is made from (the product's assemblies, the packages they are bound to, the shipped files, the assembly that arranges it):
/// what changes one of them gets a new file. Test processes side by side may make the same one; it appears whole or not at all.
/// </summary>
/// <example><code>
/// await using ProductHost product = await ProductHost.StartAsync(StartingPoint.People);
/// await StartingPoint.Demo.CopyToAsync(dataFolder);   // before a site or a program starts on that folder
/// </code></example>
public sealed class StartingPoint
{
    /// <summary>After a first start: the tables and the shipped workflows.</summary>
    public static readonly StartingPoint Bare = new("bare", null, _ => Task.CompletedTask);

    /// <summary>And the shipped 39 institutions with their units and bodies and the demo's people.</summary>
    public static readonly StartingPoint People = new(
        "people",
        Bare,
        product => product.As(Actor.Program("demo")).MustAsync(new LoadDemoWorld())
    );

    /// <summary>And the plans of 2026: what a demo holds when it has started for the first time.</summary>
    public static readonly StartingPoint Demo = new(
        "demo",
        People,
        product =>
            product.As(Actor.Program("demo")).MustAsync(new LoadDemoPlans(Sector.Central, 2026))
    );

    private const string Database = "ipses.db";
    private const string Clock = "clock.txt";
    private static readonly TimeSpan KeptUnused = TimeSpan.FromDays(1);

    /// <summary>What every state is made from, digested once.</summary>
    private static readonly Lazy<byte[]> ProductDigest = new(DigestOfTheProduct);

    private readonly string _name;
    private readonly StartingPoint? _before;
    private readonly Func<ProductHost, Task> _arrange;
    private readonly Lazy<Task<string>> _file;

    /// <summary>Describes a state; nothing is made before a test asks for it.</summary>
    /// <param name="name">Tells it from the others of its assembly; part of a file's name.</param>
    /// <param name="before">The state that it goes on from; null for an empty folder.</param>
    /// <param name="arrange">What is done to it; where it leaves the clock, products that begin here find it.</param>
    public StartingPoint(string name, StartingPoint? before, Func<ProductHost, Task> arrange)
    {
        _name = name;
        _before = before;
        _arrange = arrange;
        _file = new(PrepareAsync);
    }

    /// <summary>Puts the database in this state, and where the clock stands, into a data folder that has none.</summary>
    public async Task CopyToAsync(string dataFolder)
    {
        string file = await _file.Value;
        File.Copy(file, Path.Combine(dataFolder, Database));
        if (File.Exists(ClockOf(file)))
        {
            File.Copy(ClockOf(file), Path.Combine(dataFolder, Clock));
        }
    }

    /// <summary>Beside the database of a state: where its clock stands, when it has moved.</summary>
    private static string ClockOf(string file) => Path.ChangeExtension(file, ".clock");

    /// <summary>Makes the state in a product that has none yet, for databases that can't be copied as a file.</summary>
    internal async Task ArrangeAsync(ProductHost product)
    {
        if (_before is not null)
        {
            await _before.ArrangeAsync(product);
        }

        await _arrange(product);
    }

    private async Task<string> PrepareAsync()
    {
        DirectoryInfo kept = Directory.CreateDirectory(
            Path.Combine(ProductHost.FastFolder, "ipses-prepared-" + Environment.UserName)
        );
        string file = Path.Combine(kept.FullName, $"{_name}-{Convert.ToHexString(Digest())}.db");
        if (File.Exists(file))
        {
            File.SetLastWriteTimeUtc(file, Now);
            if (File.Exists(ClockOf(file)))
            {
                File.SetLastWriteTimeUtc(ClockOf(file), Now);
            }

            return file;
        }

        RemoveForgotten(kept);
        string unfinished = Path.Combine(kept.FullName, Path.GetRandomFileName());
        await MakeAsync(unfinished, ClockOf(file));
        File.Move(unfinished, file, overwrite: true);
        return file;
    }

    private async Task MakeAsync(string file, string clockFile)
    {
        await using ProductHost product = await ProductHost.StartOnAsync(_before);
        await _arrange(product);
        await product.StopAsync();
        string database = Path.Combine(product.DataFolder, Database);
        if (File.Exists(database + "-wal"))
        {
            throw new InvalidOperationException(
                "The stopped product has left changes outside its database file."
            );
        }

        string clock = Path.Combine(product.DataFolder, Clock);
        if (File.Exists(clock))
        {
            File.Copy(clock, clockFile, overwrite: true);
        }

        File.Copy(database, file);
    }

    private byte[] Digest()
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        digest.AppendData(_before?.Digest() ?? ProductDigest.Value);
        digest.AppendData(_arrange.Method.Module.ModuleVersionId.ToByteArray());
        digest.AppendData(Encoding.UTF8.GetBytes(_name));
        return digest.GetHashAndReset()[..8];
    }

    private static byte[] DigestOfTheProduct()
    {
        using IncrementalHash digest = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        SortedSet<string> seen = new(StringComparer.Ordinal);
        AddWithReferences(typeof(ProductEnvironment).Assembly, seen);
        foreach (string line in seen)
        {
            digest.AppendData(Encoding.UTF8.GetBytes(line));
        }

        foreach (
            string file in Directory
                .EnumerateFiles(
                    Path.Combine(AppContext.BaseDirectory, "workflows"),
                    "*",
                    SearchOption.AllDirectories
                )
                .Order(StringComparer.Ordinal)
        )
        {
            digest.AppendData(Encoding.UTF8.GetBytes(Path.GetFileName(file)));
            digest.AppendData(File.ReadAllBytes(file));
        }

        return digest.GetHashAndReset();
    }

    private static void AddWithReferences(Assembly assembly, SortedSet<string> seen)
    {
        if (!seen.Add($"{assembly.FullName} {assembly.ManifestModule.ModuleVersionId}"))
        {
            return;
        }

        foreach (AssemblyName reference in assembly.GetReferencedAssemblies())
        {
            if (reference.Name!.StartsWith("Ipses.", StringComparison.Ordinal))
            {
                AddWithReferences(Assembly.Load(reference), seen);
            }
            else
            {
                seen.Add(reference.FullName);
            }
        }
    }

    private static void RemoveForgotten(DirectoryInfo kept)
    {
        foreach (FileInfo file in kept.EnumerateFiles())
        {
            if (Now - file.LastWriteTimeUtc > KeptUnused)
            {
                file.Delete();
            }
        }
    }

    private static DateTime Now => TimeProvider.System.GetUtcNow().UtcDateTime;
}

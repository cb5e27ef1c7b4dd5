using System.CommandLine;
using Ipses.Benchmarks.Pages;
using Ipses.Benchmarks.Studio;

// dotnet run -c Release --project tests/Benchmarks -- pages
// dotnet run -c Release --project tests/Benchmarks -- studio
RootCommand root = new(
    "Measures what the product promises; each figure with a limit from the same run."
)
{
    PagesCommand.Create(),
    StudioCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

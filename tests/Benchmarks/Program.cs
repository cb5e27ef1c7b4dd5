using System.CommandLine;
using Ipses.Benchmarks.Pages;

// dotnet run -c Release --project tests/Benchmarks -- pages
RootCommand root = new(
    "Measures what the product promises; each figure with a limit from the same run."
)
{
    PagesCommand.Create(),
};
return await root.Parse(args).InvokeAsync();

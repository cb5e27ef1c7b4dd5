using Ipses.Domain.Common;

namespace Ipses.Application.Organisations.Import;

/// <summary>What an import counts and collects on its way.</summary>
internal sealed class ImportTally
{
    public List<Error> Errors { get; } = [];

    public int Added { get; private set; }

    public int Changed { get; private set; }

    public int Unchanged { get; set; }

    public void Add<T>(string place, Result<T> made, Action<T> stage)
    {
        if (made.IsSuccess)
        {
            stage(made.Value);
            Added++;
        }
        else
        {
            Errors.AddRange(made.Errors.Select(error => ImportErrors.At(place, error)));
        }
    }

    public void Change(string place, Result changed)
    {
        Changed += changed.IsSuccess ? 1 : 0;
        Errors.AddRange(changed.Errors.Select(error => ImportErrors.At(place, error)));
    }

    public void Count(bool added, bool changed)
    {
        Added += added ? 1 : 0;
        Changed += changed && !added ? 1 : 0;
        Unchanged += !changed && !added ? 1 : 0;
    }
}

using Ipses.Domain.Common;
using Ipses.Domain.Organisations;

namespace Ipses.Persistence.Tests.Units;

internal static class Institutions
{
    internal static Institution One(string code) =>
        Institution
            .Found(
                new InstitutionFacts(
                    code,
                    Sector.Central,
                    InstitutionKind.Agency,
                    ParentId: null,
                    LocalizedText.Same(code),
                    new DateOnly(2010, 1, 1)
                )
            )
            .Value;
}

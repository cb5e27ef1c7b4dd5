using Ipses.Domain.StrategicPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.StrategicPlans;

internal sealed class StrategicPlanConfiguration : IEntityTypeConfiguration<StrategicPlan>
{
    public void Configure(EntityTypeBuilder<StrategicPlan> entity)
    {
        entity.ToTable("StrategicPlans");
        entity.Property(plan => plan.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasJson(plan => plan.Content);
        entity.HasJson(plan => plan.Reviews);
        entity.Ignore(plan => plan.LastYear);
        entity.HasIndex(plan => plan.InstitutionId);
    }
}

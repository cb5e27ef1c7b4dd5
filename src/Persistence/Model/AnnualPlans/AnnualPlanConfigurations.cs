using Ipses.Domain.AnnualPlans;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Ipses.Persistence.Model.AnnualPlans;

internal sealed class AnnualPlanConfiguration : IEntityTypeConfiguration<AnnualPlan>
{
    public void Configure(EntityTypeBuilder<AnnualPlan> entity)
    {
        entity.ToTable("AnnualPlans");
        entity.Property(plan => plan.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasJson(plan => plan.Content);
        entity.HasJson(plan => plan.Parts);
        entity.HasJson(plan => plan.Drafters);
        entity.HasJson(plan => plan.Approvals);
        entity.HasJson(plan => plan.Review);
        entity.HasJson(plan => plan.Confirmations);
        entity.HasJson(plan => plan.Reopenings);
        entity.HasJson(plan => plan.Settings);
        entity.HasIndex(plan => new { plan.Year, plan.InstitutionId });
    }
}

internal sealed class PlanRevisionConfiguration : IEntityTypeConfiguration<PlanRevision>
{
    public void Configure(EntityTypeBuilder<PlanRevision> entity)
    {
        entity.ToTable("AnnualPlanRevisions");
        entity.Property(revision => revision.PlanId).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(revision => revision.By).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(revision => revision.ForWhom).HasMaxLength(IpsesDbContext.IdLength);
        entity.Property(revision => revision.Note).HasMaxLength(100);
        entity.HasJson(revision => revision.Content);
        entity.HasIndex(revision => new { revision.PlanId, revision.Number });
    }
}

internal sealed class ApprovalChainConfiguration : IEntityTypeConfiguration<ApprovalChain>
{
    public void Configure(EntityTypeBuilder<ApprovalChain> entity)
    {
        entity.ToTable("ApprovalChains");
        entity.Property(chain => chain.InstitutionId).HasMaxLength(IpsesDbContext.IdLength);
        entity.HasJson(chain => chain.Settings);
    }
}

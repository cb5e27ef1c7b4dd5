using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class InboxIndexes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_DocumentKind",
                table: "DeadlineTasks",
                column: "DocumentKind"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_InstitutionId",
                table: "DeadlineTasks",
                column: "InstitutionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_State_DueOn",
                table: "DeadlineTasks",
                columns: new[] { "State", "DueOn" }
            );

            migrationBuilder.CreateIndex(
                name: "IX_DeadlineTasks_StepKey",
                table: "DeadlineTasks",
                column: "StepKey"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_DeadlineTasks_DocumentKind",
                table: "DeadlineTasks"
            );

            migrationBuilder.DropIndex(
                name: "IX_DeadlineTasks_InstitutionId",
                table: "DeadlineTasks"
            );

            migrationBuilder.DropIndex(
                name: "IX_DeadlineTasks_State_DueOn",
                table: "DeadlineTasks"
            );

            migrationBuilder.DropIndex(name: "IX_DeadlineTasks_StepKey", table: "DeadlineTasks");
        }
    }
}

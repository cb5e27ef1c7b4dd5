using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class WorkflowTriggers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "WorkflowTriggers",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(450)",
                        maxLength: 450,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    VersionId = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ActivityId = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    ActivityType = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    StimulusKey = table.Column<string>(
                        type: "character varying(400)",
                        maxLength: 400,
                        nullable: false,
                        collation: "C"
                    ),
                    PayloadJson = table.Column<string>(
                        type: "text",
                        nullable: false,
                        collation: "C"
                    ),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkflowTriggers", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTriggers_DefinitionId",
                table: "WorkflowTriggers",
                column: "DefinitionId"
            );

            migrationBuilder.CreateIndex(
                name: "IX_WorkflowTriggers_StimulusKey",
                table: "WorkflowTriggers",
                column: "StimulusKey"
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "WorkflowTriggers");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PublicationRequests : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PublicationRequests",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    DefinitionVersion = table.Column<int>(type: "integer", nullable: false),
                    Content = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Asked = table.Column<string>(type: "text", nullable: false),
                    AuthorIds = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false,
                        collation: "C"
                    ),
                    Stage = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false
                    ),
                    Decided = table.Column<string>(type: "text", nullable: true),
                    DecisionReason = table.Column<string>(
                        type: "character varying(2000)",
                        maxLength: 2000,
                        nullable: false,
                        collation: "C"
                    ),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PublicationRequests", x => x.Id);
                }
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PublicationRequests");
        }
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PersonalViews : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "PersonalViews",
                columns: table => new
                {
                    Id = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    PersonId = table.Column<string>(
                        type: "character varying(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "C"
                    ),
                    List = table.Column<string>(
                        type: "character varying(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "C"
                    ),
                    Views = table.Column<string>(type: "text", nullable: false),
                    First = table.Column<int>(type: "integer", nullable: true),
                    LastNumber = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PersonalViews", x => x.Id);
                }
            );

            migrationBuilder.CreateIndex(
                name: "IX_PersonalViews_PersonId_List",
                table: "PersonalViews",
                columns: new[] { "PersonId", "List" },
                unique: true
            );
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(name: "PersonalViews");
        }
    }
}

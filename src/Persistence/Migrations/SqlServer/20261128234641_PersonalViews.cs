using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Ipses.Persistence.Migrations.SqlServer
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
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    PersonId = table.Column<string>(
                        type: "nvarchar(200)",
                        maxLength: 200,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    List = table.Column<string>(
                        type: "nvarchar(40)",
                        maxLength: 40,
                        nullable: false,
                        collation: "Latin1_General_100_BIN2"
                    ),
                    Views = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    First = table.Column<int>(type: "int", nullable: true),
                    LastNumber = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
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

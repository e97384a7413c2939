"""Revisions and cell edits are histories: the database refuses to change them."""

from django.db import migrations

TABLES = ("collection_revision", "collection_celledit")
REFUSE = "".join(
    f"CREATE TRIGGER append_only BEFORE UPDATE OR DELETE ON {table} FOR EACH ROW EXECUTE FUNCTION refuse_change();\n"
    f"CREATE TRIGGER append_only_whole BEFORE TRUNCATE ON {table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();\n"
    for table in TABLES
)
ALLOW = "".join(
    f"DROP TRIGGER append_only_whole ON {table}; DROP TRIGGER append_only ON {table};\n" for table in TABLES
)


class Migration(migrations.Migration):
    dependencies = [("collection", "0001_initial"), ("ledger", "0002_append_only")]
    operations = [migrations.RunSQL(REFUSE, ALLOW)]

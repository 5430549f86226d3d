"""Everything that is remembered: tables, named queries, the file archive, migrations."""

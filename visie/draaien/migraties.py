"""Which migrations a database has not had yet: asked at a start, by /gezond/, by the checks, before a backup."""

from django.db import connections
from django.db.migrations.executor import MigrationExecutor


def waiting(using="default"):
    """Return the names of the migrations that this database has not had yet, in order."""
    executor = MigrationExecutor(connections[using])
    plan = executor.migration_plan(executor.loader.graph.leaf_nodes())
    return [f"{migration.app_label}.{migration.name}" for migration, _ in plan]

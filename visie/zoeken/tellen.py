"""Queries without a result, counted by day: only when the organisations ask for it, and nothing of who asked."""

import re
from datetime import timedelta

from django.db.models import F
from django.utils import timezone

from visie.zoeken.models import Zoekmisser

BEWAARD = timedelta(days=90)
PER_DAG = 200  # different queries; whoever floods the search fills no database
_EIGEN = re.compile(r"[\d@]")  # a number or an address may be somebody's


def count(text: str) -> None:
    """Count a query without result. What may hold something personal (digits, an address, a sentence) is left out."""
    vraag = text.lower()
    if not vraag or len(vraag) > 60 or len(vraag.split()) > 4 or _EIGEN.search(vraag):
        return
    dag = timezone.localdate()
    if Zoekmisser.objects.filter(dag=dag, vraag=vraag).update(aantal=F("aantal") + 1):
        return
    if Zoekmisser.objects.filter(dag=dag).count() < PER_DAG:
        Zoekmisser.objects.bulk_create([Zoekmisser(dag=dag, vraag=vraag)], ignore_conflicts=True)
        remove_old()


def remove_old() -> None:
    """Remove counts that are older than is promised. Also asked every night: a quiet month has no new counts."""
    Zoekmisser.objects.filter(dag__lt=timezone.localdate() - BEWAARD).delete()

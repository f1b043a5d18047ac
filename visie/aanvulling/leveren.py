"""Delivering: a row comes to a portal once, a field once to a row that has it empty, and nothing that is there goes."""

import time
from dataclasses import dataclass, field

from visie.aanvulling.bestanden import NAMEN, SLEUTELS, as_key, read
from visie.aanvulling.models import Levering
from visie.aanvulling.verleden import Verleden
from visie.beheer import spoor
from visie.editie.models import AnkerField

PATIENCE = 2  # seconds without a word


@dataclass
class Werk:
    """What was done in one model, in words for the trail: {row: its values}, {row and field: value}."""

    erbij: dict = field(default_factory=dict)
    aangevuld: dict = field(default_factory=dict)


def outstanding(folder):
    """Return the delivered rows that have a field which this portal was never offered."""
    offered = {(soort, sleutel): velden for soort, sleutel, velden in
               Levering.objects.values_list("soort", "sleutel", "velden")}  # fmt: skip
    return [rij for rij in read(folder) if rij.velden.keys() - offered.get((rij.soort, rij.sleutel), ())]


def deliver(folder, say=None):
    """Deliver what is outstanding and remember that; return {model: Werk} of what that changed. In a transaction."""
    portaal = Portaal()
    for rij in announced(outstanding(folder), say):
        portaal.take(rij)
    portaal.remember()
    return portaal.gedaan


def announced(rijen, say, patience=PATIENCE):
    """Yield the rows, and tell `say` (if there is one) how far it is whenever that takes long."""
    since = time.monotonic()
    for nummer, rij in enumerate(rijen):
        if say and time.monotonic() - since > patience:
            say(f"Filling in what this release brings beside the text: {nummer} of {len(rijen)} rows.")
            since = time.monotonic()
        yield rij


class Portaal:
    """The rows that are there, what was delivered and what editors did; each is asked for once."""

    def __init__(self):
        self.gedaan = {}
        self._leveringen = {(levering.soort, levering.sleutel): levering for levering in Levering.objects.all()}
        self._nieuw, self._bekend = [], []
        self._per_pk, self._per_sleutel, self._verleden, self._per_soort = {}, {}, {}, {}

    def take(self, rij):
        """Deliver one row. What editors removed or renamed stays so; what they made is theirs."""
        levering = self._leveringen.get((rij.soort, rij.sleutel))
        row = self.find(rij.model, rij.sleutel) or (None if levering else self.find_made(rij))
        if row is not None:
            self.complete(row, rij, levering)
        elif levering is None:
            row = self.make(rij)
        self._note(rij, levering, row)

    def _note(self, rij, levering, row):
        (self._nieuw if levering is None else self._bekend).append(
            levering := levering or Levering(soort=rij.soort, sleutel=rij.sleutel)
        )
        levering.velden = sorted({*levering.velden, *rij.velden})
        levering.rij = row.pk if row is not None else None
        self._leveringen[rij.soort, rij.sleutel] = levering

    def remember(self):
        Levering.objects.bulk_create(self._nieuw)
        Levering.objects.bulk_update(self._bekend, ["velden", "rij"], batch_size=100)

    # Looking

    def find(self, model, sleutel):
        """Return the row that was delivered with this key, whatever it is called now, or has it; None without one."""
        rows = self._rows(model)
        levering = self._leveringen.get((model._meta.label_lower, sleutel))
        if levering and levering.rij in rows:
            return rows[levering.rij]
        return self._per_sleutel[model].get(sleutel)

    def find_made(self, rij):
        """Return the row that editors made of what was never delivered: by its name, or by what its key refers to."""
        naam, *_andere = NAMEN.get(rij.soort, [""])
        if naam:
            rows = self._rows(rij.model).values()
            return next((row for row in rows if getattr(row, naam).casefold() in rij.namen), None)
        sleutel = self.values(rij, SLEUTELS[rij.soort])
        return self._per_sleutel[rij.model].get(as_key(_natural(waarde) for waarde in sleutel.values()))

    def _rows(self, model):
        if model not in self._per_pk:
            rows = model._base_manager.select_related(*_references(model)).order_by("pk")
            self._per_pk[model] = {row.pk: row for row in rows}
            # Two rows may have one key where nothing forbids it: the first is the delivered one.
            self._per_sleutel[model] = {_key(row): row for row in reversed(self._per_pk[model].values())}
        return self._per_pk[model]

    def _past(self, model):
        if model not in self._verleden:
            self._verleden[model] = Verleden(model, self._rows(model).values())
        return self._verleden[model]

    def values(self, rij, namen):
        """Return {field: value as a model takes it}; a reference to a row that is not there is None.

        Without the rows under it: those are made once it is there.
        """
        gevonden = {}
        for naam in namen:
            veld, waarde = rij.model._meta.get_field(naam), rij.velden[naam]
            if veld.one_to_many:
                continue
            if veld.is_relation and waarde is not None:
                gevonden[naam] = self.find(veld.related_model, as_key(waarde))
            else:
                gevonden[naam] = veld.to_python(waarde)
        return gevonden

    def _ankers(self, veld):
        """Return what a field can name: the ankers of every editie, of its kinds of parts."""
        for model in veld.parts():
            if model not in self._per_soort:
                self._per_soort[model] = set(model.objects.order_by().values_list("anker", flat=True))
        return set(veld.zonder_deel).union(*(self._per_soort[model] for model in veld.parts()))

    # Changing

    def make(self, rij):
        """Add the row and return it; None when editors had it before, or there is not what it refers to."""
        values = self.values(rij, rij.velden)
        if any(values[veld.name] is None for veld in rij.model._meta.concrete_fields
               if veld.name in values and veld.is_relation and not veld.null):  # fmt: skip
            return None
        if not all(values[veld.name] in self._ankers(veld) for veld in rij.model._meta.concrete_fields
                   if veld.name in values and isinstance(veld, AnkerField)):  # fmt: skip
            return None
        if self._past(rij.model).had({naam: values[naam] for naam in SLEUTELS[rij.soort]}):
            return None
        row = rij.model(**values)
        row.save(force_insert=True)
        for naam in rij.velden.keys() - values.keys():
            _add_under(row, naam, rij.velden[naam])
        self._per_pk[rij.model][row.pk] = self._per_sleutel[rij.model][rij.sleutel] = row
        self._work(rij.model).erbij[_words(rij)] = " | ".join(filter(None, spoor.waarden(row).values()))
        return row

    def complete(self, row, rij, levering):
        """Give the row the values that it was never offered, where it has none and no editor ever had a hand in it."""
        past = self._past(rij.model)
        if past.is_of_editors(row):
            return
        namen = rij.velden.keys() - (levering.velden if levering else ())
        leeg = [naam for naam in sorted(namen) if _empty(row, naam, levering) and not past.touched(row, naam)]
        gevuld = self.values(rij, leeg).items()
        values = {naam: waarde for naam, waarde in gevuld if waarde not in (None, "", getattr(row, naam))}
        for naam in leeg:
            if naam not in dict(gevuld) and rij.velden[naam]:
                woorden = _add_under(row, naam, rij.velden[naam])
                self._work(rij.model).aangevuld[f"{_words(rij)}: {naam}"] = woorden
        if not values:
            return
        for naam, waarde in values.items():
            setattr(row, naam, waarde)
            self._work(rij.model).aangevuld[f"{_words(rij)}: {naam}"] = str(waarde)
        row.save(update_fields=[*values])

    def _work(self, model):
        return self.gedaan.setdefault(model, Werk())


def _add_under(row, naam, rijen):
    """Add the rows that a file has under a row, in their order; return them in words."""
    veld = row._meta.get_field(naam)
    nieuw = [
        veld.related_model(**{veld.remote_field.name: row, "volgorde": n, **velden})
        for n, velden in enumerate(rijen, 1)
    ]
    for onder in nieuw:
        onder.save(force_insert=True)
    return ", ".join(map(str, nieuw))


def _references(model):
    return [naam for naam in SLEUTELS[model._meta.label_lower] if model._meta.get_field(naam).is_relation]


def _key(row):
    """Return the key of a row as a file would have it."""
    return as_key(_natural(getattr(row, naam)) for naam in SLEUTELS[row._meta.label_lower])


def _natural(waarde):
    return [*waarde.natural_key()] if hasattr(waarde, "natural_key") else waarde


def _words(rij):
    """Return the key of a row as it stands in the trail."""
    waarden = [rij.velden[naam] for naam in SLEUTELS[rij.soort]]
    return ", ".join(" ".join(waarde) if isinstance(waarde, list) else str(waarde) for waarde in waarden)


def _empty(row, naam, levering):
    """Tell whether a field has no value; in a column that came after the row was delivered its default is none."""
    veld = row._meta.get_field(naam)
    if veld.one_to_many:
        return not getattr(row, naam).exists()
    waarde = getattr(row, naam)
    return waarde in (None, "") or (levering is not None and veld.has_default() and waarde == veld.get_default())

"""Everything that must survive, in one file that either database can be made from again: docs/besluiten/0032-backup.md.

`inhoud` says what goes in, `bestand` is the file, `bewaren` gives it its name, `maken` and `terugzetten` do the work.
`uitpakken` finds a backup in whatever it was packed in since, by way of `lagen` (one wrapper) and `regels` (its lines);
`herkenning` says what a file is, and `redenen` why it is refused.
"""

"""Is this what the vision says? Every sentence of a pasted text with its judgement. Nothing pasted is kept anywhere.

woorden.py makes texts comparable, plakken.py makes sentences of what is pasted, passage.py and index.py hold what the
edities and the other works say, lijkt.py finds what is close, oordeel.py judges: all pure. verzamelen.py reads the
passages from the database, geheugen.py keeps them for one `stand`. Why it is so: docs/besluiten/0081-citaatcontrole.md.
"""

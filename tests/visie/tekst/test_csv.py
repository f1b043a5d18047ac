"""Tables for a Dutch Excel: what a spreadsheet makes of them is what stood in them."""

import csv
import datetime
import io

from visie.tekst.csv import rows_to_csv


def gelezen(bestand):
    """Return the rows as a program reads them back, without the mark at the start."""
    return list(csv.reader(io.StringIO(bestand.removeprefix("\ufeff"), newline=""), delimiter=";"))


def test_a_table_has_a_mark_semicolons_and_lines_as_windows_ends_them():
    assert rows_to_csv(["nr", "naam"], [[1, "één"], [2, None]]) == "\ufeffnr;naam\r\n1;één\r\n2;\r\n"


def test_quotes_semicolons_and_line_breaks_survive():
    rijen = [['zegt "ja"', "a; b"], ["regel 1\nregel 2", "regel 1\r\nregel 2"], ["", " los "]]

    assert gelezen(rows_to_csv(["een", "twee"], rijen)) == [["een", "twee"], *rijen]


def test_what_a_spreadsheet_would_reckon_is_text():
    formules = ['=HYPERLINK("http://x";"y")', "+31 20", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1"]

    rijen = gelezen(rows_to_csv(["=kop"], [[formule] for formule in formules]))

    assert rijen == [["'=kop"], *([f"'{formule}"] for formule in formules)]


def test_numbers_and_days_stay_what_they_are_and_a_sign_inside_a_text_too():
    assert rows_to_csv(["a"], [[-5, 1.5, datetime.date(2026, 3, 1), "a=b", "3-1"]]).splitlines()[1] == (
        "-5;1.5;2026-03-01;a=b;3-1"
    )

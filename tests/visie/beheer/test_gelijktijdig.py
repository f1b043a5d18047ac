"""Two editors at the same moment, through the real server: one wins, the other is told so and loses no word."""

import time
from functools import partial
from html import escape

import pytest

from bronnen.models import Noot
from doelstellingen.models import Activiteit, Oproep
from tests.heel import edities_in_order
from tests.portaal import Portaal, at_once, change_address, database_for_portal, in_werkversie
from visie.editie.models import InPrullenbak

PUBLICEREN = "/beheer/publiceren/"


@pytest.fixture(scope="module")
def portaal(tmp_path_factory, django_db_blocker):
    with database_for_portal() as url:
        portaal = Portaal(tmp_path_factory.mktemp("gelijktijdig"), django_db_blocker, url)
        try:
            portaal.start()
            yield portaal
        finally:
            portaal.kill()


@pytest.fixture(scope="module")
def redacteuren(portaal):
    return [portaal.add_editor("an"), portaal.add_editor("bo")]


def stored(portaal, model, anker):
    with portaal.database():
        return in_werkversie(model, anker)


def save_reason(browser, deel, tekst):
    """Change a part and say why, as somebody alone would."""
    adres = change_address(deel)
    answer = browser.post(adres, browser.form(adres) | {"tekst_nl": tekst, "reden": "Een reden."})
    assert answer.status == 302


def send_at_once(browsers, adres, forms):
    """Send each form from its own browser at the same moment; return the answers in that order."""
    return at_once(*(partial(browser.post, adres, form) for browser, form in zip(browsers, forms, strict=True)))


def publish_form(browser):
    return browser.form(PUBLICEREN) | {"soort": "herstel", "zeker": "on"}


def said(browser, answer):
    """Return the page that the editor sees in the end."""
    return browser.get(answer.location).text if answer.status == 302 else answer.text


def test_of_pairs_of_saves_one_wins_and_the_other_keeps_its_text(portaal, redacteuren, rondes):
    winners = []
    for paar in range(rondes(5, 20)):
        before = stored(portaal, Activiteit, "zelfzorg")
        adres = change_address(before)
        teksten = [f"<p>Paar {paar}, van {naam}.</p>" for naam in ("an", "bo")]
        forms = [wie.form(adres) | {"tekst_nl": tekst} for wie, tekst in zip(redacteuren, teksten, strict=True)]

        answers = send_at_once(redacteuren, adres, forms)

        after = stored(portaal, Activiteit, "zelfzorg")
        assert sorted(answer.status for answer in answers) == [302, 409], f"pair {paar}"
        winner = [answer.status for answer in answers].index(302)
        assert (after.tekst_nl, after.versie) == (teksten[winner], before.versie + 1)
        assert escape(teksten[1 - winner]) in answers[1 - winner].text
        winners.append(winner)
    print(f"{len(winners)} pairs, {winners.count(0)} won by the first and {winners.count(1)} by the second")


def test_two_editors_who_publish_at_once_make_one_editie(portaal, redacteuren, rondes):
    for keer in range(rondes(2, 5)):
        werkversie = stored(portaal, Activiteit, "zelfzorg")
        save_reason(redacteuren[0], werkversie, f"<p>Uitgave {keer}.</p>")
        forms = [publish_form(wie) for wie in redacteuren]
        with portaal.database():
            before = edities_in_order()

        answers = send_at_once(redacteuren, PUBLICEREN, forms)

        pages = [said(wie, answer) for wie, answer in zip(redacteuren, answers, strict=True)]
        with portaal.database():
            after = edities_in_order()
        assert after == before + 1
        assert sorted(f"Editie {after} is gepubliceerd en ligt vast" in page for page in pages) == [False, True]
        assert sorted(f"Editie {after} is al gepubliceerd" in page for page in pages) == [False, True]
        assert sorted(answer.status for answer in answers) in ([302, 302], [302, 400])


def test_a_note_that_is_asked_twice_at_the_same_moment_is_made_once(portaal, redacteuren, rondes):
    an, adres = redacteuren[0], "/beheer/bronnen/noot/nieuw/"
    for keer in range(rondes(2, 10)):
        vraag = an.form(adres) | {"tekst": f"Noot van ronde {keer}.", "soort": "toelichting", "keuze": "geen"}
        vraag |= {"csrfmiddlewaretoken": an.form(PUBLICEREN)["csrfmiddlewaretoken"]}

        answers = send_at_once([an, an], adres, [vraag, vraag])

        assert answers[0].text == answers[1].text
        with portaal.database():
            assert Noot.objects.filter(tekst_nl=f"<p>Noot van ronde {keer}.</p>").count() == 1
            Noot.objects.filter(
                tekst_nl=f"<p>Noot van ronde {keer}.</p>"
            ).delete()  # no other test has to give a reason


def test_of_two_who_put_a_part_back_at_once_one_does(portaal, redacteuren, rondes):
    an, was = redacteuren[0], stored(portaal, Oproep, "oproep-9")
    for keer in range(rondes(2, 10)):
        weg = change_address(was).replace("/change/", "/delete/")
        assert an.post(weg, an.form(weg) | {"reden": f"Ronde {keer}."}).status == 302
        with portaal.database():
            terug = f"/beheer/prullenbak/{InPrullenbak.objects.get(anker='oproep-9').pk}/"
        forms = [wie.form("/beheer/prullenbak/") for wie in redacteuren]

        answers = send_at_once(redacteuren, terug, forms)

        pages = [said(wie, answer) for wie, answer in zip(redacteuren, answers, strict=True)]
        now = stored(portaal, Oproep, "oproep-9")
        assert sorted("staat weer op zijn plaats" in page for page in pages) == [False, True]
        assert (now.pk, now.nummer, now.tekst_nl, now.thema_id) == (was.pk, was.nummer, was.tekst_nl, was.thema_id)


def test_a_save_while_another_publishes_is_read_before_it_is_fixed_or_kept_on_screen(portaal, redacteuren, rondes):
    an, bo = redacteuren
    duration, keren = 0.3, rondes(3, 10)
    for keer in range(keren):
        save_reason(an, stored(portaal, Activiteit, "zelfzorg"), f"<p>Voor uitgave {keer}.</p>")
        oproep = stored(portaal, Oproep, "oproep-7")
        adres, tekst = change_address(oproep), f"<p>Tijdens uitgave {keer}.</p>"
        publish, save = publish_form(an), bo.form(adres) | {"tekst_nl": tekst, "reden": "Een reden."}
        wait = duration * keer / keren  # each time a little further into the publication

        (published, duration), (saved, _) = at_once(
            partial(timed, an, PUBLICEREN, publish), partial(timed, bo, adres, save, wait)
        )

        with portaal.database():
            edities_in_order()
            now = Oproep.objects.get(pk=oproep.pk).tekst_nl
        # Who was first: the other hears of it, and nothing is published that nobody has read.
        assert (published.status, saved.status, now) in [(302, 409, oproep.tekst_nl), (400, 302, tekst)]
        assert saved.status == 302 or escape(tekst) in saved.text


def timed(browser, adres, form, wait=0):
    """Send a form after `wait` seconds; return the answer and how long it took."""
    time.sleep(wait)
    start = time.monotonic()
    return browser.post(adres, form), time.monotonic() - start


def move(portaal, browser, anker, naar):
    """Return what moves a part to another goal when it is called."""
    deel = stored(portaal, Activiteit, anker)
    form = browser.form(f"/beheer/onderdeel/{anker}/acties/") | {"naar": naar}
    return partial(browser.post, change_address(deel).replace("change/", "verplaats/"), form)


def test_two_parts_that_go_to_one_goal_at_once_get_numbers_of_their_own(portaal, redacteuren, rondes):
    an, bo = redacteuren
    for keer in range(rondes(2, 10)):
        naar = ("werkplezier", "deskundigheid")[keer % 2]

        at_once(move(portaal, an, "samenhang-waarborgen", naar), move(portaal, bo, "digitale-toepassingen", naar))

        een, ander = (stored(portaal, Activiteit, a) for a in ("samenhang-waarborgen", "digitale-toepassingen"))
        with portaal.database():
            assert {een.doelstelling.anker, ander.doelstelling.anker} == {naar}
        assert een.nummer != ander.nummer and een.volgorde != ander.volgorde


def test_a_save_while_the_part_is_moved_is_stored_or_kept_on_screen(portaal, redacteuren, rondes):
    an, bo = redacteuren
    for keer in range(rondes(3, 10)):
        naar, tekst = ("werkplezier", "deskundigheid")[keer % 2], f"<p>Tijdens verplaatsing {keer}.</p>"
        adres = change_address(stored(portaal, Activiteit, "zelfzorg"))
        save = partial(bo.post, adres, bo.form(adres) | {"tekst_nl": tekst, "reden": "Een reden."})

        _moved, saved = at_once(move(portaal, an, "zelfzorg", naar), save)

        na = stored(portaal, Activiteit, "zelfzorg")
        assert (saved.status, na.tekst_nl == tekst) in [(302, True), (409, False)]
        assert saved.status == 302 or escape(tekst) in saved.text

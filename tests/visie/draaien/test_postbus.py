"""How mail is sent and how many proxies are ours, as the environment says it."""

import pytest

from visie.draaien.postbus import mail_settings, read_proxies


def kort(url):
    mail = mail_settings(url)
    naam = mail["backend"].split(".")[-2]
    return naam, mail["host"], mail["port"], mail["user"], mail["password"], mail["tls"], mail["ssl"]


@pytest.mark.parametrize(
    ("url", "gelezen"),
    [
        (None, ("console", "localhost", 25, "", "", False, False)),
        ("console:", ("console", "localhost", 25, "", "", False, False)),
        ("smtp://jan:g%40heim@mail.nl", ("smtp", "mail.nl", 587, "jan", "g@heim", True, False)),
        ("smtps://jan:p@mail.nl", ("smtp", "mail.nl", 465, "jan", "p", False, True)),
        ("smtp://localhost:25", ("smtp", "localhost", 25, "", "", False, False)),
    ],
)
def test_an_address_says_how_mail_is_sent(url, gelezen):
    assert kort(url) == gelezen


def test_mail_may_go_to_a_folder():
    assert mail_settings("file:///var/post")["folder"] == "/var/post"


@pytest.mark.parametrize("url", ["mail.nl", "http://mail.nl", "smtp:", "smtp://jan:geheim@mail.nl:poort", "file:"])
def test_another_address_is_refused_without_telling_a_password(url):
    with pytest.raises(ValueError, match="^VISIE_MAIL: ") as fout:
        mail_settings(url)

    assert "geheim" not in str(fout.value)


@pytest.mark.parametrize(
    ("text", "https", "aantal"), [(None, True, 1), (None, False, 0), ("0", True, 0), ("2", False, 2), ("", True, 1)]
)
def test_behind_https_stands_one_proxy_unless_something_else_is_said(text, https, aantal):
    assert read_proxies(text, https) == aantal


@pytest.mark.parametrize("text", ["een", "-1", "6", "²"])
def test_another_number_of_proxies_is_refused(text):
    with pytest.raises(ValueError, match="VISIE_PROXIES"):
        read_proxies(text, True)

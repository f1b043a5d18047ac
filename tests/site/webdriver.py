"""Firefox and WebKitGTK, driven with the standard library alone: see docs/besluiten/0044-andere-browsers.md.

Both understand the commands of WebDriver: Firefox over a socket, as Marionette; WebKitGTK over HTTP, from its driver.
"""

import glob
import json
import os
import shutil
import socket
import subprocess
import urllib.error
import urllib.request
from functools import partial

import pytest

from tests.conftest import free_port
from tests.wachten import GEDULD, wait_until

FIREFOX = ("firefox-esr", "/Applications/Firefox.app/Contents/MacOS/firefox")
MINIBROWSER = "/usr/lib/*/webkit*gtk-*/MiniBrowser"
# By the names of Marionette: what the driver of WebKitGTK calls the same commands.
HTTP = {
    "WebDriver:NewSession": ("POST", ""),
    "WebDriver:Navigate": ("POST", "/url"),
    "WebDriver:FindElement": ("POST", "/element"),
    "WebDriver:ElementClick": ("POST", "/element/{id}/click"),
    "WebDriver:ElementSendKeys": ("POST", "/element/{id}/value"),
    "WebDriver:ExecuteScript": ("POST", "/execute/sync"),
    "WebDriver:SetWindowRect": ("POST", "/window/rect"),
}
SEEN = """
  const e = document.querySelector(arguments[0]), box = e?.getBoundingClientRect()
  const top = box && document.elementFromPoint(box.x + box.width / 2, box.y + box.height / 2)
  return !!top && e.contains(top) && e.checkVisibility({opacityProperty: true, visibilityProperty: true})
"""
PAPER = """
  const turn = rules => [...rules].forEach(rule => {
    if (rule.media?.mediaText == 'print') rule.media.mediaText = 'all'
    if (rule.cssRules) turn(rule.cssRules)
  })
  for (const sheet of document.styleSheets) {
    if (sheet.media.mediaText.includes('print')) sheet.media.mediaText = 'all'
    turn(sheet.cssRules)
  }
"""


class Refused(Exception):
    """The browser did not do what it was asked."""


def until(condition, what):
    """Return what the condition gives once it is true. A page on its way to another may refuse meanwhile."""
    refused = []

    def outcome():
        try:
            return condition()
        except (OSError, Refused) as error:
            refused[:] = [error]
            return None

    try:
        return wait_until(outcome, what, pause=0.02)
    except TimeoutError as error:
        pytest.fail(f"{error} (refused last: {refused})")


class Window:
    """What a test does in a window of a browser: it opens paths of the portal, and points at elements by selector."""

    def __init__(self, portal):
        self.portal, self.processes = portal, []

    def run(self, command, pass_fds=(), **environment):
        process = subprocess.Popen(
            command, env=os.environ | environment, pass_fds=pass_fds,
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        self.processes.append(process)

    def stop(self):
        for process in reversed(self.processes):
            process.terminate()
            process.wait(timeout=GEDULD)

    def open(self, path):
        self.ask("WebDriver:Navigate", url=self.portal + path)

    def arrive(self, path):
        """Wait for the page that a click led to."""
        here = "return document.readyState == 'complete' && location.pathname + location.search + location.hash"
        until(lambda: self.script(here) == path, f"at {path}")

    def script(self, body, *arguments):
        return self.ask("WebDriver:ExecuteScript", script=body, args=arguments)

    def texts(self, css):
        found = self.script("return [...document.querySelectorAll(arguments[0])].map(e => e.innerText)", css)
        return [" ".join(text.split()) for text in found]

    def shown(self, css):
        """Tell of each element whether the style lets it be shown."""
        return self.script("return [...document.querySelectorAll(arguments[0])].map(e => e.checkVisibility())", css)

    def sees(self, css):
        """Tell whether a reader sees the element: in the window, and nothing lies over it."""
        return self.script(SEEN, css)

    def wait_to_see(self, css):
        until(lambda: self.sees(css), f"{css} seen")

    def click(self, css):
        self.ask("WebDriver:ElementClick", id=self._find(css))

    def type(self, css, text):
        self.ask("WebDriver:ElementSendKeys", id=self._find(css), text=text)

    def _find(self, css):
        (element,) = self.ask("WebDriver:FindElement", using="css selector", value=css).values()
        return element


class Firefox(Window):
    needs = "firefox-esr"

    def start(self, folder, script):
        # As on a phone, a scroll bar takes no width. Nothing glides: a test would have to wait for it to come to rest.
        settings = {"marionette.port": 0, "javascript.enabled": script}
        settings |= {"ui.prefersReducedMotion": 1, "ui.useOverlayScrollbars": 1}
        lines = (f"user_pref({json.dumps(name)}, {json.dumps(value)});\n" for name, value in settings.items())
        (folder / "user.js").write_text("".join(lines))
        options = ["--headless", "--marionette", "--remote-allow-system-access", "--no-remote", "--profile", folder]
        self.run([self.program(), *options], HOME=str(folder))
        port = until((folder / "MarionetteActivePort").read_text, "Firefox started")
        self.socket = socket.create_connection(("127.0.0.1", int(port)), timeout=GEDULD)
        self.answers = self.socket.makefile("rb")
        self._read()  # it introduces itself
        self.ask("WebDriver:NewSession")
        self.ask("WebDriver:SetWindowRect", width=1400, height=1000)

    @staticmethod
    def program():
        return next(filter(None, map(shutil.which, FIREFOX)), None)

    def ask(self, command, **parameters):
        message = json.dumps([0, 1, command, parameters]).encode()
        self.socket.sendall(b"%d:%b" % (len(message), message))
        _, _, error, answer = self._read()
        if error:
            raise Refused(error["message"])
        return answer.get("value")

    def _read(self):
        """Return one message: its length, a colon, and as much JSON."""
        length = b"".join(iter(lambda: self.answers.read(1), b":"))
        return json.loads(self.answers.read(int(length)))

    def resize(self, width):
        """Give the page a width; a window of Firefox is never narrower than 500 pixels."""
        self._in_browser("gBrowser.selectedBrowser.style.maxWidth = arguments[0] + 'px'", width)

    def on_paper(self):
        self._in_browser("gBrowser.selectedBrowser.browsingContext.mediumOverride = 'print'")

    def renew(self):
        self._in_browser("gBrowser.selectedBrowser.browsingContext.mediumOverride = ''; Services.console.reset()")

    def complaints(self):
        """Return what the browser says of pages of the portal, such as what their CSP did not let in."""
        messages = self._in_browser("return Services.console.getMessageArray().map(m => m.message)")
        return [message for message in messages if self.portal in message]

    def _in_browser(self, body, *arguments):
        """Run script in the browser itself, not in the page."""
        self.ask("Marionette:SetContext", value="chrome")
        try:
            return self.script(body, *arguments)
        finally:
            self.ask("Marionette:SetContext", value="content")


class WebKit(Window):
    needs = "webkit2gtk-driver xvfb"

    def start(self, folder, script):
        self._configure(folder)
        port = free_port()
        self.address = f"http://127.0.0.1:{port}/session"
        surroundings = {"DISPLAY": self._screen(), "GDK_BACKEND": "x11", "XDG_CONFIG_HOME": str(folder)}
        self.run([self.program(), f"--port={port}"], **surroundings)
        options = ["--automation", f"--enable-javascript-markup={str(script).lower()}"]
        wanted = {"webkitgtk:browserOptions": {"binary": glob.glob(MINIBROWSER)[0], "args": options}}
        begin = partial(self.ask, "WebDriver:NewSession", capabilities={"alwaysMatch": wanted})
        self.address += "/" + until(begin, "WebKitGTK started")["sessionId"]

    @staticmethod
    def program():
        return shutil.which("WebKitWebDriver") if shutil.which("Xvfb") and glob.glob(MINIBROWSER) else None

    @staticmethod
    def _configure(folder):
        """Let nothing glide, and the buttons of the window not keep it from being as narrow as a phone."""
        for toolkit in ("gtk-3.0", "gtk-4.0"):
            (folder / toolkit).mkdir()
            (folder / toolkit / "settings.ini").write_text("[Settings]\ngtk-enable-animations=0\n")
            (folder / toolkit / "gtk.css").write_text("* { padding: 0; margin: 0; min-width: 0; font-size: 1px }\n")

    def _screen(self):
        """Start a screen that nobody sees, and return the number it found free."""
        reading, writing = os.pipe()
        options = ["-displayfd", str(writing), "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]
        self.run(["Xvfb", *options], pass_fds=[writing])
        os.close(writing)
        with os.fdopen(reading) as number:
            return f":{number.readline().strip()}"

    def ask(self, command, id="", **parameters):
        method, path = HTTP[command]
        data = json.dumps(parameters).encode() if method == "POST" else None
        request = urllib.request.Request(self.address + path.format(id=id), data, method=method)
        try:
            with urllib.request.urlopen(request, timeout=GEDULD) as answer:
                return json.load(answer)["value"]
        except urllib.error.HTTPError as refusal:
            raise Refused(refusal.read().decode()) from None

    def resize(self, width):
        self.ask("WebDriver:SetWindowRect", width=width, height=1000)

    def on_paper(self):
        """Take the rules for paper as those of every medium: WebKitGTK has no command for it."""
        self.script(PAPER)

    def renew(self):
        pass  # a page that is opened has its own rules again


BROWSERS = {"firefox": Firefox, "webkit": WebKit}

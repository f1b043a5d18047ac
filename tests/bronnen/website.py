"""A website on this machine, to be visited; the rule that lets addresses of this machine be visited is an argument."""

import threading
import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from bronnen.bezoek import Bezoeker
from tests.wachten import GEDULD


def bezoeker(**velden):
    """Return who may visit this machine, without a pause and with as much patience as a busy machine needs."""
    eigen = {"public": lambda ip: ip == "127.0.0.1", "pauze": 0, "timeout": GEDULD}
    return Bezoeker("Proef/1.0", **eigen | velden)


class Handler(BaseHTTPRequestHandler):
    """Answers with the status that the path names: /404, /head-405 (only to HEAD), /naar/<n> redirects n times."""

    def do_HEAD(self):
        self.answer()

    def do_GET(self):
        self.answer()

    def answer(self):
        server, pad = self.server, self.path.partition("?")[0].strip("/").split("/")
        server.seen.append((self.command, self.path, self.headers["User-Agent"], self.headers["Host"]))
        server.busy += 1
        server.busiest = max(server.busiest, server.busy)
        time.sleep(server.slow)
        server.busy -= 1
        if pad[0] == "traag":
            server.stil.wait(GEDULD)
        elif pad[0] == "druppel":
            self.drip(b"HTTP/1.1 200 OK\r\nX-" if pad[1:] else b"")
        elif pad[0] == "naar":
            self.reply(302, f"/naar/{int(pad[1]) - 1}" if int(pad[1]) > 1 else "/200")
        elif pad[0] == "binnen":
            self.reply(302, "http://127.0.0.9/geheim")
        elif pad[0] == "bestand":
            self.reply(302, "file:///etc/passwd")
        elif pad[0].startswith("head-"):
            self.reply(int(pad[0].removeprefix("head-")) if self.command == "HEAD" else 200)
        else:
            self.reply(int(pad[0]))

    def reply(self, status, location=None):
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def drip(self, begin):
        try:
            self.wfile.write(begin)
            for letter in b"HTTP/1.1 200 OK\r\nX-Lang: "[len(begin) :] + b"x" * 10 * GEDULD:
                self.wfile.write(bytes([letter]))
                if self.server.stil.wait(0.1):
                    return
        except OSError:
            pass

    def log_message(self, *arguments):
        pass


@contextmanager
def website():
    """Run the server; `adres` is where, `seen` what was asked of it, `busiest` how much at once."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.seen, server.busy, server.busiest, server.slow = [], 0, 0, 0
    server.stil = threading.Event()  # whoever answers slowly may stop
    server.adres = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield server
    finally:
        server.stil.set()
        server.shutdown()
        server.server_close()
        thread.join()

"""An nginx of our own in a folder, for tests and measurements; `docs/nginx.conf` as it would be hosted."""

import os
import re
import shutil

from tests.conftest import ROOT, _missing

TIJDELIJK = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def program():
    """Return where nginx is, None without one."""
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def require():
    """Skip the test without nginx; fail it where all tests have to run."""
    if program() is None:
        _missing("No nginx found. Install it with: sudo apt install nginx-light")


def hosted(folder, port, portaal):
    """Return docs/nginx.conf for the export in `folder`/export, at `port`, with the application at port `portaal`."""
    conf = (ROOT / "docs" / "nginx.conf").read_text()
    for ons, hier in {
        "/srv/visie": str(folder), "8080": f"127.0.0.1:{port}", "127.0.0.1:8000": f"127.0.0.1:{portaal}",
        "mime.types": "/etc/nginx/mime.types", "/var/log/nginx/error.log": f"{folder}/log",
    }.items():  # fmt: skip
        conf = conf.replace(ons, hier)
    return conf


def balanced(port, machines):
    """Return a load balancer at `port` before the portals at the ports `machines`, as docs/hosting.md has it.

    Without an export: everything is asked of a machine.
    """
    conf, upstream = (ROOT / "docs" / "nginx.conf").read_text(), (ROOT / "docs" / "hosting.md").read_text()
    kop, regel, voet = re.search(r"(upstream visie_machines {\n)(.*?\n)(?:.*?\n)*?(}\n)", upstream).groups()
    servers = "".join(re.sub(r"server \S+:8000", f"server 127.0.0.1:{machine}", regel) for machine in machines)
    lines = re.search(r"location @portaal {(.*?)}", conf, re.S)[1]
    lines = lines.replace("127.0.0.1:8000", "visie_machines").replace("$host", "$http_host")
    return f"{kop}{servers}{voet} server {{ listen 127.0.0.1:{port}; location / {{ {lines} }} }}"


def words(folder, http):
    """Write a whole configuration around `http` in a folder that everybody may enter; return the command for it."""
    folder.chmod(0o755)
    user = "user root;" if os.geteuid() == 0 else ""
    tijdelijk = "".join(f"{soort}_temp_path {folder};" for soort in TIJDELIJK)
    (folder / "nginx.conf").write_text(
        f"{user} daemon off; pid {folder}/pid; error_log {folder}/log; worker_processes 1; events {{}} "
        f"http {{ access_log off; {tijdelijk} {http} }}"
    )
    return [program(), "-c", folder / "nginx.conf", "-e", folder / "log"]

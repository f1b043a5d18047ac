"""An nginx of our own in a folder, for tests and measurements; `docs/nginx.conf` as it would be hosted."""
import os
import shutil

from tests.conftest import ROOT

TIJDELIJK = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")


def program():
    """Return where nginx is, None without one."""
    return shutil.which("nginx") or shutil.which("/usr/sbin/nginx")


def hosted(folder, port, portaal):
    """Return docs/nginx.conf for the export in `folder`/export, at `port`, with the application at port `portaal`."""
    conf = (ROOT / "docs" / "nginx.conf").read_text()
    for ons, hier in {
        "/srv/visie": str(folder), "8080": f"127.0.0.1:{port}", "127.0.0.1:8000": f"127.0.0.1:{portaal}",
        "mime.types": "/etc/nginx/mime.types", "/var/log/nginx/error.log": f"{folder}/log",
    }.items():  # fmt: skip
        conf = conf.replace(ons, hier)
    return conf


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

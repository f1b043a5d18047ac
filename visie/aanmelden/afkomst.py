"""Where a request comes from: what limits on attempts count by."""

import ipaddress

ONBEKEND = "onbekend"


def address(remote, forwarded, proxies):
    """Return the address of the reader: as the outermost of our own `proxies` saw it, or else as the server does.

    Each proxy adds on the right the address that it saw, so what a reader forges stands left of what ours added.
    What is no address counts as one unknown place, not as a new one each time.
    """
    seen = [part.strip() for part in forwarded.split(",")] if proxies and forwarded else []
    found = seen[-proxies] if len(seen) >= proxies > 0 else remote
    try:
        return str(ipaddress.ip_address(found.strip("[]")))
    except ValueError:
        return ONBEKEND

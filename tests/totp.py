"""The code that an app for a second step shows now (RFC 6238), from its secret."""

import base64
import hashlib
import hmac
import struct
import time


def totp(secret, stap=0):
    """Return the six digits of this half minute, or of `stap` half minutes later."""
    teller = struct.pack(">Q", int(time.time()) // 30 + stap)
    som = hmac.new(base64.b32decode(secret), teller, hashlib.sha1).digest()
    begin = som[-1] & 15
    return f"{(struct.unpack('>I', som[begin : begin + 4])[0] & 0x7FFFFFFF) % 10**6:06}"

"""How JSON is written for other systems."""

import msgspec

__all__ = ["document"]


def document(value: object) -> bytes:
    """Return *value* as JSON that people can read too, with a line break at its end."""
    return msgspec.json.format(msgspec.json.encode(value), indent=2) + b"\n"

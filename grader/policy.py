"""Which isolation is enough for what, and what to do where some of it is missing."""

import sys
from collections.abc import Collection

from grader.errors import PolicyError

__all__ = ["FULL_SEAL", "is_sealed_at_all", "missing_layers", "remedy", "require_full_seal"]

# The layers that together keep a hostile program from the hidden files, the network, other processes and the machine.
FULL_SEAL = ("bwrap", "rlimits", "no_new_privs", "landlock", "seccomp")

# Any of these keeps a program from reading what the user may read who runs the grader.
_HIDING = frozenset({"bwrap", "landlock"})
_REMEDIES = {
    "": "grade on Linux, where code can be sealed off; on Windows, WSL 2 is Linux; anywhere, so is a virtual machine",
    "bwrap": (
        "install bubblewrap (`apt install bubblewrap`); where it is there and user namespaces are refused, as on "
        "Ubuntu 24.04, allow them (`sysctl -w kernel.apparmor_restrict_unprivileged_userns=0`) or start as root"
    ),
    "landlock": "use a kernel from 5.13 on that has Landlock switched on (`lsm=` on its command line)",
    "seccomp": "install libseccomp (`apt install libseccomp2`)",
    "rlimits": "use Linux",
    "no_new_privs": "use Linux",
}


def missing_layers(isolation: Collection[str]) -> tuple[str, ...]:
    """Return what *isolation*, as a result lists it, lacks of a full seal."""
    active = {layer.partition(":")[0] for layer in isolation}
    return tuple(layer for layer in FULL_SEAL if layer not in active)


def is_sealed_at_all(isolation: Collection[str]) -> bool:
    """Whether anything in *isolation* keeps a candidate from reading and writing what its user may."""
    return not _HIDING.isdisjoint(layer.partition(":")[0] for layer in isolation)


def require_full_seal(isolation: Collection[str]) -> None:
    """Refuse to go on with less than a full seal.

    Raises:
        PolicyError: naming what is missing, and how to get it.
    """
    missing = missing_layers(isolation)
    if missing and sys.platform != "linux":
        raise PolicyError(f"This system seals no candidates. What to do: {remedy('')}.")
    if missing:
        ways = "; ".join(f"{layer}: {remedy(layer)}" for layer in missing)
        raise PolicyError(f"This machine does not seal candidates fully. Missing are {ways}.")


def remedy(layer: str) -> str:
    """Return how to get *layer*, or with "" any at all.

    Raises:
        KeyError: if there is no such layer.
    """
    return _REMEDIES[layer]

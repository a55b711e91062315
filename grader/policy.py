"""Which isolation is enough for what, and what to do where some of it is missing."""

from collections.abc import Collection

from grader.errors import PolicyError

__all__ = ["FULL_SEAL", "missing_layers", "remedy", "require_full_seal"]

# The layers that together keep a hostile program from the hidden files, the network, other processes and the machine.
FULL_SEAL = ("bwrap", "rlimits", "no_new_privs", "landlock", "seccomp")

_REMEDIES = {
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


def require_full_seal(isolation: Collection[str]) -> None:
    """Refuse to go on with less than a full seal.

    Raises:
        PolicyError: naming what is missing, and how to get it.
    """
    missing = missing_layers(isolation)
    if missing:
        ways = "; ".join(f"{layer}: {remedy(layer)}" for layer in missing)
        raise PolicyError(f"This machine does not seal candidates fully. Missing are {ways}.")


def remedy(layer: str) -> str:
    """Return how to get *layer*.

    Raises:
        KeyError: if there is no such layer.
    """
    return _REMEDIES[layer]

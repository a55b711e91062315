"""Which environment variables hold something that a student's code has no business with."""

import re
from collections.abc import Mapping

__all__ = ["is_secret", "without_secrets"]

# Whatever the runner's own protocol is, and whoever speaks it.
_PREFIXES = ("ACTIONS_", "CI_JOB_JWT", "RUNNER_TRACKING")
_INSIDE = re.compile(r"TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|WEBHOOK", re.IGNORECASE)
_WORDS = frozenset({"AUTH", "PAT", "PIN", "PW", "PWD", "SAS", "DSN", "DEPLOYKEY"})
_KEYS = re.compile(r"KEYS?([0-9]*|_ID|_BASE64|_B64|_FILE)$", re.IGNORECASE)
_HARMLESS = frozenset({"PWD", "OLDPWD"})
# Values that are secrets by their form, whatever they are called.
_VALUES = re.compile(
    r"://[^/\s:@]*:[^/\s@]+@"
    r"|\b(gh[pousr]_|github_pat_|glpat-|gloas-|xox[abprs]-|sk-|npm_|pypi-|hf_|gkb1_)[A-Za-z0-9_-]{16}"
    r"|\b(AKIA|ASIA)[A-Z0-9]{16}\b"
    r"|-----BEGIN [A-Z ]*PRIVATE KEY"
    r"|\beyJ[A-Za-z0-9_-]+\.eyJ"
)


def is_secret(name: str, value: str) -> bool:
    """Whether the variable *name* looks as if its *value* were a secret; rather one too many than one too few."""
    upper = name.upper()
    if upper in _HARMLESS:
        return False
    by_name = upper.startswith(_PREFIXES) or _INSIDE.search(upper) or _KEYS.search(upper)
    return bool(by_name or _WORDS & set(upper.split("_")) or _VALUES.search(value))


def without_secrets(environment: Mapping[str, str]) -> dict[str, str]:
    """Return *environment* without what looks like a secret."""
    return {name: value for name, value in environment.items() if not is_secret(name, value)}

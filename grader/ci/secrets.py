"""Which environment variables a run of ``grade ci`` keeps: those it needs, and of those none that looks like a secret.

People call their secrets whatever they like, so that no list of such names is ever whole.
"""

import re
from collections.abc import Mapping

__all__ = ["is_secret", "without_secrets"]

_NEEDED = (
    # Of the system: what finds programs, folders and languages. Linux, macOS, Windows.
    "PATH HOME PWD OLDPWD SHELL SHLVL _ USER LOGNAME HOSTNAME TZ LANG LANGUAGE TMPDIR TEMP TMP LD_LIBRARY_PATH "
    "DYLD_LIBRARY_PATH DYLD_FALLBACK_LIBRARY_PATH __CF_USER_TEXT_ENCODING __PYVENV_LAUNCHER__ SYSTEMROOT SYSTEMDRIVE "
    "WINDIR COMSPEC PATHEXT USERNAME USERPROFILE HOMEDRIVE HOMEPATH APPDATA LOCALAPPDATA PROGRAMDATA PROGRAMFILES "
    "NUMBER_OF_PROCESSORS PROCESSOR_ARCHITECTURE "
    # Of the terminal and of downloads.
    "TERM COLORTERM COLUMNS LINES NO_COLOR FORCE_COLOR HTTP_PROXY HTTPS_PROXY ALL_PROXY NO_PROXY SSL_CERT_FILE "
    "SSL_CERT_DIR VIRTUAL_ENV CONDA_PREFIX "
    # Of runners: what grader.ci.runner and grader.cli.handed read, and what tells people's programs where they are.
    "CI GITHUB_ACTIONS GITHUB_WORKSPACE GITHUB_STEP_SUMMARY GITHUB_OUTPUT GITLAB_CI CI_PROJECT_DIR CLASSROOM "
    "ASSIGNMENT SUBMISSION_TAG COMMIT_URL RELEASE_URL REVIEW_URL"
)
_KEPT = frozenset(_NEEDED.split())
# Python's own, without an underscore; what computes; ours.
_FAMILIES = re.compile(r"PYTHON[A-Z0-9]+|(LC|XDG|CUDA|OMP|KMP|MKL|OPENBLAS|NUMEXPR|TORCH|GRADE|GRADEKIT)_\w+")
# Whatever the runner's own protocol is, and whoever speaks it.
_PREFIXES = ("ACTIONS_", "CI_JOB_JWT", "RUNNER_TRACKING")
_INSIDE = re.compile(r"TOKEN|SECRET|PASSW|PASSPHRASE|CREDENTIAL|PRIVATE|COOKIE|WEBHOOK", re.IGNORECASE)
_WORDS = frozenset({"AUTH", "PAT", "PIN", "PW", "PWD", "SAS", "DSN", "DEPLOYKEY"})
_KEYS = re.compile(r"KEYS?([0-9]*|_ID|_BASE64|_B64|_FILE)$", re.IGNORECASE)
_HARMLESS = frozenset({"PWD", "OLDPWD"})
# Values that are secrets by their form, whatever they are called.
_VALUES = re.compile(
    r"://[^/\s@]+@"
    r"|\b(?i:AccountKey|SharedAccessKey|password|passwd|pwd|sig)="
    r"|\bAIza[A-Za-z0-9_-]{30}"
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
    """Return of *environment* what a run needs, and of that nothing that looks like a secret."""
    return {name: value for name, value in environment.items() if _is_needed(name) and not is_secret(name, value)}


def _is_needed(name: str) -> bool:
    # Proxies have small letters, variables of Windows any.
    upper = name.upper()
    return upper in _KEPT or _FAMILIES.fullmatch(upper) is not None

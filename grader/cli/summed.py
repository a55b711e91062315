"""What a folder of results says about itself, whoever wrote it."""

import contextlib
import json
from collections.abc import Mapping
from pathlib import Path

from grader.records import RUN, SUMMARY

__all__ = ["names_in", "summary_of", "texts"]


def summary_of(out: Path) -> Mapping[str, object]:
    """Return what `summary.json` in *out* says; nothing if it cannot be read."""
    with contextlib.suppress(OSError, ValueError):
        found = json.loads((out / SUMMARY).read_bytes())
        return found if isinstance(found, dict) else {}
    return {}


def names_in(out: Path, summary: Mapping[str, object]) -> list[str]:
    """List whose results are in *out*: those of the last batch, for earlier ones may lie there still."""
    rows = summary.get("submissions")
    if isinstance(rows, list):
        names = [str(row.get("submission", "")) for row in rows if isinstance(row, dict)]
        return [name for name in names if name and Path(name).name == name]
    return sorted(path.stem for path in out.glob("[!.]*.json") if path.name not in (SUMMARY, RUN))


def texts(summary: Mapping[str, object], key: str) -> list[str]:
    """Return the texts that stand under *key* in *summary*."""
    found = summary.get(key)
    return [str(each) for each in found] if isinstance(found, list) else []

"""Getting the real digits: the only code of gradekit that opens a connection, and only when asked to.

Files go to a scratch folder that is removed whatever happens, are checked by hash, read, and kept in the
cache. Mirrors are tried one by one.
"""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import urlsplit

from grader.data import cache
from grader.data.model import ALL_LABELS, CHAPTER_LABELS, Digits, pick_labels
from grader.data.reading import ARCHIVE_SUFFIXES, read_whatever
from grader.data.sources import OFFERS, Offer, RemoteFile
from grader.errors import DataError

__all__ = ["MAX_DOWNLOAD", "Report", "fetch_digits", "import_digits"]

MAX_DOWNLOAD: Final = 64 << 20
"""No file of ours has more than 10 MB; a server that sends more than this is cut off."""

Report = Callable[[str, int, int], None]
"""Called with a file's name, the bytes that have come and the bytes to come (0 if unknown)."""

_TIMEOUT: Final = (5.0, 30.0)  # seconds to connect, and between two pieces
_CHUNK: Final = 64 << 10


class _Meter:
    """What pooch takes for a progress bar; it reports, and stops a download that does not end."""

    def __init__(self, name: str, report: Report) -> None:
        """Report as *name* to *report*."""
        self.total = 0
        self._name = name
        self._report = report
        self._done = 0

    def update(self, size: int) -> None:
        """Count *size* more bytes.

        Raises:
            DataError: if there are too many.
        """
        self._done += size
        if self._done > MAX_DOWNLOAD:
            raise DataError(f"it sends more than {MAX_DOWNLOAD >> 20} MiB")
        self._report(self._name, min(self._done, self.total or self._done), self.total)

    def reset(self) -> None:
        """Count from the beginning."""
        self._done = 0

    def close(self) -> None:
        """Do nothing: the report's owner closes what it shows."""


def fetch_digits(
    *,
    offers: Sequence[Offer] = OFFERS,
    folder: Path | None = None,
    report: Report | None = None,
    timeout: tuple[float, float] = _TIMEOUT,
) -> Digits:
    """Download the real digits into the cache and return the chapter's 3s and 7s.

    Args:
        offers: what to try, in this order, until one can be had.
        folder: the cache; None stands for the usual one.
        report: called while bytes come in.
        timeout: seconds to wait for a connection, and for each piece of data.

    Raises:
        DataError: if nothing could be had, with every reason; or if the cache cannot be written.
    """
    refusals = []
    for offer in offers:
        try:
            digits = _download_offer(offer, report or _say_nothing, timeout)
        except (DataError, OSError) as error:
            refusals.append(f"{offer.name}: {error}")
        else:
            return _keep(digits, folder)
    raise DataError(
        f"Cannot download the real digits ({'; '.join(refusals)}), so the synthetic set will be used; "
        "try again with a network, or import a copy: grade data fetch --from PATH."
    )


def import_digits(
    place: str,
    *,
    folder: Path | None = None,
    report: Report | None = None,
    timeout: tuple[float, float] = _TIMEOUT,
) -> Digits:
    """Copy digits from *place*, a path or an http(s) address, into the cache and return the 3s and 7s.

    What comes from an address has no hash to be checked by: its content tells whether it is a known set, and
    ``Digits.source`` says so.

    Raises:
        DataError: if there are no 3s and 7s at *place*, or the cache cannot be written.
    """
    if "://" not in place:
        return _keep(read_whatever(Path(place).expanduser(), labels=ALL_LABELS), folder)
    name = _archive_name(place)
    if name is None:
        raise DataError(f"{place} is no http(s) address of a .tgz or .npz; give one, or the path of a copy.")
    offer = Offer(name=name, files=(RemoteFile(name=name, urls=(place,), sha256=None),))
    try:
        digits = _download_offer(offer, report or _say_nothing, timeout)
    except (DataError, OSError) as error:
        raise DataError(f"Cannot get digits from {place} ({error}); try again, or give the path of a copy.") from error
    return _keep(digits, folder)


def _archive_name(url: str) -> str | None:
    """Return the name of the file at *url*, or None if that is no http(s) address of an archive."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    name = PurePosixPath(parts.path).name
    return name if parts.scheme in ("http", "https") and name.endswith(ARCHIVE_SUFFIXES) else None


def _keep(digits: Digits, folder: Path | None) -> Digits:
    """Store *digits*, all ten also for themselves, and return the chapter's two."""
    place = folder or cache.cache_folder()
    chapter = pick_labels(digits, CHAPTER_LABELS)
    if digits.labels == ALL_LABELS:
        cache.store(place, cache.real_key(ALL_LABELS), digits)
    cache.store(place, cache.real_key(CHAPTER_LABELS), chapter)
    return chapter


def _download_offer(offer: Offer, report: Report, timeout: tuple[float, float]) -> Digits:
    with tempfile.TemporaryDirectory(prefix="gradekit-") as scratch:
        for file in offer.files:
            _download_file(file, Path(scratch), report, timeout)
        digits = read_whatever(Path(scratch), labels=ALL_LABELS)
    return Digits(train=digits.train, valid=digits.valid, source=digits.source, origin=f"downloaded as {offer.name}")


def _download_file(file: RemoteFile, folder: Path, report: Report, timeout: tuple[float, float]) -> None:
    import pooch

    # pooch logs every download, and the hash of what had none, to standard error; we report ourselves.
    pooch.get_logger().setLevel("WARNING")
    refusals = []
    for url in file.urls:
        meter = _Meter(file.name, report)
        downloader = pooch.HTTPDownloader(progressbar=meter, chunk_size=_CHUNK, timeout=timeout)
        known_hash = f"sha256:{file.sha256}" if file.sha256 else None
        try:
            pooch.retrieve(url, known_hash, fname=file.name, path=folder, downloader=downloader)
        except (DataError, OSError, ValueError) as error:
            refusals.append(f"{urlsplit(url).netloc} {_reason(error)}")
        else:
            return
    raise DataError(", ".join(refusals))


def _reason(error: Exception) -> str:
    """Say in a few words why a mirror failed; the exceptions themselves fill a screen."""
    from requests import exceptions

    if isinstance(error, exceptions.HTTPError) and error.response is not None:
        return f"answers {error.response.status_code}"
    if isinstance(error, exceptions.Timeout):
        return "does not answer in time"
    if isinstance(error, exceptions.ConnectionError):
        return "cannot be reached"
    if isinstance(error, ValueError) and "hash" in str(error):
        return "has a file with another hash"
    return f"fails: {error}"


def _say_nothing(_name: str, _done: int, _total: int) -> None:
    pass

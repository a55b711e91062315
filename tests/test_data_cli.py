"""``grade data``: what it prints, where, and with which exit code."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from grader.cli.data import data
from grader.cli.main import main
from grader.data import Digits, digest, find_digits, make_digits, make_set, read_digits, write_folders
from grader.data.model import CHAPTER_LABELS, SPLITS
from grader.data.sources import Offer, RemoteFile


@pytest.fixture(autouse=True)
def nowhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine without any digits and without a network."""
    monkeypatch.setenv("GRADE_CACHE", str(tmp_path / "cache"))
    monkeypatch.setenv("HOME", str(tmp_path / "home"))
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.delenv("GRADE_DATA", raising=False)
    down = RemoteFile(name="a.tgz", urls=("http://127.0.0.1:9/a.tgz",), sha256="0" * 64)
    monkeypatch.setattr("grader.data.sources.OFFERS", (Offer(name="nothing", files=(down,)),))
    return tmp_path


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    """A folder with a few 3s and 7s."""
    train, valid = (make_digits(dict.fromkeys(CHAPTER_LABELS, 4), split=split) for split in SPLITS)
    digits = Digits(train=train, valid=valid, source="custom:tiny", origin="test")
    list(write_folders(digits, tmp_path / "sample"))
    return tmp_path / "sample"


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """How a command ended and what it wrote."""

    exit_code: int
    stdout: str
    stderr: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """A function that runs ``grade data`` with arguments, as the shell would."""

    def run_data(*arguments: object) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["grade", "data", *map(str, arguments)])
        with pytest.raises(SystemExit) as end:
            main()
        shown = capsys.readouterr()
        return Outcome(exit_code=int(end.value.code or 0), stdout=shown.out, stderr=shown.err)

    return run_data


def test_status_names_the_synthetic_set_and_the_way_to_the_real_one(run: Run) -> None:
    """Without real digits, status shows source, counts, the places looked at and `grade data fetch`."""
    result = run("status")

    assert result.exit_code == 0
    for part in ("synthetic:0", "6,131 3s, 6,265 7s", "$GRADE_DATA: not set", "grade data fetch"):
        assert part in result.stdout


def test_status_json_is_for_machines(run: Run, nowhere: Path) -> None:
    """With --json, standard output is one JSON value with format, source, digest, counts and cache."""
    result = run("status", "--json")

    value = json.loads(result.stdout)
    assert value["format"] == "gradekit/data-status/v1"
    assert value["source"] == "synthetic:0"
    assert value["digest"] == digest(make_set())
    assert value["counts"] == {"train": {"3": 6131, "7": 6265}, "valid": {"3": 1010, "7": 1028}}
    assert value["cache"] == str(nowhere / "cache")


def test_status_of_a_given_path(run: Run, sample: Path) -> None:
    """With --data, status describes what is there."""
    result = run("status", "--data", sample, "--json")

    assert json.loads(result.stdout)["origin"] == str(sample)


def test_unusable_variable_ends_with_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    """$GRADE_DATA that leads nowhere gives one sentence on standard error and exit code 2."""
    monkeypatch.setenv("GRADE_DATA", "/nowhere/at/all")

    result = run("status")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert result.stderr.startswith("Error: /nowhere/at/all is not there")


def test_fetch_imports_a_copy(run: Run, sample: Path) -> None:
    """After fetch --from PATH the cache has the digits, and they are found without further ado."""
    result = run("fetch", "--from", sample)

    assert result.exit_code == 0
    assert "In the cache now" in result.stdout
    assert digest(find_digits()) == digest(read_digits(sample))


def test_fetch_without_a_network_ends_with_2(run: Run) -> None:
    """A failed download names the synthetic set in one sentence on standard error and ends with 2."""
    result = run("fetch")

    assert result.exit_code == 2
    assert result.stdout == ""
    assert "cannot be reached" in result.stderr
    assert "synthetic set will be used" in result.stderr
    assert "Traceback" not in result.stderr


def test_fetch_of_nonsense_ends_with_2(run: Run, tmp_path: Path) -> None:
    """A path without digits is unusable input."""
    result = run("fetch", "--from", tmp_path / "missing")

    assert result.exit_code == 2
    assert "is not there" in result.stderr


def test_export_reads_back_identically(run: Run, sample: Path, tmp_path: Path) -> None:
    """What export wrote is the same set."""
    result = run("export", tmp_path / "out", "--data", sample)

    assert result.exit_code == 0
    assert "16 images" in result.stdout
    assert digest(read_digits(tmp_path / "out")) == digest(read_digits(sample))


@pytest.mark.slow
def test_export_of_the_whole_set_has_the_samples_layout(run: Run, tmp_path: Path) -> None:
    """The synthetic set is exported as 14,434 PNGs in train and valid, 3 and 7, with labels.csv."""
    result = run("export", tmp_path / "out")

    assert result.exit_code == 0
    assert sorted(str(path.relative_to(tmp_path / "out")) for path in (tmp_path / "out").glob("*/*")) == [
        "train/3",
        "train/7",
        "valid/3",
        "valid/7",
    ]
    assert len((tmp_path / "out" / "labels.csv").read_text().splitlines()) == 14_435
    assert digest(read_digits(tmp_path / "out")) == digest(find_digits())


def test_export_does_not_overwrite(run: Run, sample: Path) -> None:
    """A folder that is not empty is refused with exit code 2."""
    result = run("export", sample)

    assert result.exit_code == 2
    assert "not empty" in result.stderr


def test_negative_seed_is_a_usage_error(run: Run) -> None:
    """A negative seed is refused with exit code 2."""
    assert run("status", "--seed", -1).exit_code == 2


def test_no_command_imports_torch(sample: Path, tmp_path: Path) -> None:
    """Status, fetch and export run without torch."""
    code = (
        "import sys\n"
        "from grader.cli.data import data\n"
        "sample, out = sys.argv[1:]\n"
        "for line in (['status'], ['fetch', '--from', sample], ['export', out]):\n"
        "    data(line, standalone_mode=False)\n"
        "assert 'torch' not in sys.modules\n"
    )

    subprocess.run([sys.executable, "-c", code, sample, tmp_path / "out"], check=True, env=os.environ)


def test_every_command_has_help() -> None:
    """Each command says in its help what it does."""
    assert sorted(data.commands) == ["export", "fetch", "status"]
    assert all(command.help for command in data.commands.values())

"""The wire's decoder against a minute of libFuzzer's bytes, guided by what they reach."""

import importlib.util
import subprocess
import sys
from pathlib import Path

import pytest

from grader.wire.frames import MAX_PAYLOAD

PROGRAM = Path(__file__).parent / "support" / "fuzz_wire.py"


@pytest.mark.slow
def test_a_minute_of_bytes_makes_only_our_own_errors(tmp_path: Path) -> None:
    """Or a message; none of them takes long, or memory."""
    if importlib.util.find_spec("atheris") is None:
        pytest.skip("atheris is not installed: pip install --group fuzz, on a Python that it has wheels for")
    corpus = tmp_path / "corpus"
    corpus.mkdir()
    # A frame may announce that much and never send it; a decoder that takes what is announced inside is over it.
    growth = (MAX_PAYLOAD >> 20) + 64
    options = ["-max_total_time=60", "-max_len=8192", "-timeout=5", "-rss_limit_mb=3072", "-print_final_stats=1"]

    done = subprocess.run(
        [sys.executable, PROGRAM, str(growth), *options, f"-artifact_prefix={tmp_path}/", corpus],
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )

    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-4000:]
    executed = next(line for line in done.stderr.splitlines() if "number_of_executed_units" in line)
    assert int(executed.split()[-1]) > 10_000

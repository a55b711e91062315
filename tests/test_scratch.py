"""Folders of candidates: not to be guessed, and cleared away whatever a candidate made of them."""

import os
from pathlib import Path

import pytest

from grader.candidate.scratch import clear, make_home, new_folder


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home for candidates' folders."""
    return Path(make_home(str(tmp_path)))


def test_without_a_place_there_are_no_folders() -> None:
    """Where nothing may be written."""
    assert make_home("") == ""
    assert new_folder("") == ""


def test_folders_lie_in_the_home_and_cannot_be_guessed(home: Path) -> None:
    """No name tells the next one."""
    names = {Path(new_folder(str(home))).name for _ in range(100)}

    assert len(names) == 100
    assert {len(name) for name in names} == {16}


def test_only_what_is_named_is_cleared(home: Path) -> None:
    """Folders of living candidates stay."""
    for name in ("living", "dead"):
        (home / name / "inside").mkdir(parents=True)
        (home / name / "inside" / "file").write_text("x", encoding="utf-8")

    clear(str(home), [str(home / "dead")])

    assert [path.name for path in home.iterdir()] == ["living"]
    assert (home / "living" / "inside" / "file").exists()


def test_folders_deeper_than_the_stack_are_cleared(home: Path) -> None:
    """And deeper than any path may be long."""
    (home / "deep").mkdir()
    descriptor = os.open(home / "deep", os.O_RDONLY)
    for _ in range(3000):
        os.mkdir("d" * 20, dir_fd=descriptor)
        inner = os.open("d" * 20, os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = inner
    os.close(descriptor)

    clear(str(home), [str(home / "deep")])

    assert list(home.iterdir()) == []


def test_closed_folders_links_and_files_are_cleared(home: Path, tmp_path: Path) -> None:
    """Links are taken away, not followed."""
    kept = tmp_path / "kept"
    kept.write_text("x", encoding="utf-8")
    folder = home / "dead"
    (folder / "closed" / "inside").mkdir(parents=True)
    (folder / "link").symlink_to(tmp_path)
    (home / "link").symlink_to(tmp_path)
    (home / "file").touch()
    for path in (folder / "closed" / "inside", folder / "closed", folder):
        path.chmod(0)

    clear(str(home), [str(folder), str(home / "link"), str(home / "file")])

    assert list(home.iterdir()) == []
    assert kept.exists()

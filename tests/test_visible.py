"""What is shown of the file system: everything that Python needs, and never a folder with something hidden in it."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from grader.examiner import visible
from grader.examiner.bubblewrap import wrapping
from grader.examiner.visible import mounted_paths, readable_paths

Both = pytest.mark.parametrize("shown", [mounted_paths, readable_paths])
Shown = Callable[[list[Path]], list[str]]


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site-packages folder in which our package is installed beside others."""
    site = tmp_path / "env" / "lib" / "python3" / "site-packages"
    for name in (
        "torch/nn/init.py",
        "numpy/core.py",
        "six.py",
        "grader/__init__.py",
        "grader/errors.py",
        "grader/wire/frames.py",
        "grader/candidate/zygote.py",
        "grader/examiner/host.py",
        "grader/course.py",
        "grader/share/solutions/hidden/test_one.py",
        "grader/share/exercises/01.py",
    ):
        write(site / name)
    monkeypatch.setattr(visible, "package_home", lambda: site)
    monkeypatch.setattr(visible, "_import_path", lambda: [str(site)])
    monkeypatch.setattr(sys, "prefix", str(tmp_path / "env"))
    return site


def write(path: Path) -> Path:
    """Make a file and the folders around it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("", encoding="utf-8")
    return path


def seen(shown: list[str], file: Path) -> bool:
    """Whether *file* can be reached by one of the *shown* paths: itself, or below it, links followed."""
    real = file.resolve()
    return any(Path(each).resolve() in (real, *real.parents) for each in shown if not Path(each).is_symlink())


@Both
class TestInstalled:
    """Our package lies among the others, the course inside it."""

    def test_other_packages_and_our_own_candidate_are_shown(self, site: Path, shown: Shown) -> None:
        """Whatever a candidate imports."""
        found = shown([])

        for name in ("torch/nn/init.py", "numpy/core.py", "six.py"):
            assert seen(found, site / name)
        for name in ("__init__.py", "errors.py", "wire/frames.py", "candidate/zygote.py"):
            assert seen(found, site / "grader" / name)

    def test_nothing_that_judges_is_shown(self, site: Path, shown: Shown) -> None:
        """Neither course nor examiner, nor a folder that holds them."""
        found = shown([])

        for name in ("share/solutions/hidden/test_one.py", "share/exercises/01.py", "examiner/host.py", "course.py"):
            assert not seen(found, site / "grader" / name)

    def test_a_course_elsewhere_is_taken_out_as_well(self, site: Path, shown: Shown) -> None:
        """However deep it lies in a folder that is otherwise shown."""
        secret = write(site / "courses" / "ml" / "week1" / "solutions" / "answer.py")
        beside = write(site / "courses" / "ml" / "week1" / "data.py")

        found = shown([secret.parent])

        assert not seen(found, secret)
        assert seen(found, beside)
        assert seen(found, site / "torch/nn/init.py")

    def test_hidden_folders_inside_each_other_are_both_hidden(self, site: Path, shown: Shown) -> None:
        """In whichever order they are named."""
        inner = write(site / "a" / "b" / "inner.py")
        outer = write(site / "a" / "outer.py")

        for hidden in ([inner.parent, outer.parent], [outer.parent, inner.parent]):
            assert not seen(shown(hidden), inner)
            assert not seen(shown(hidden), outer)

    def test_a_folder_with_a_similar_name_is_not_mistaken(self, site: Path, shown: Shown) -> None:
        """``solutions2`` is not in ``solutions``."""
        secret = write(site / "solutions" / "answer.py")
        other = write(site / "solutions2" / "module.py")

        found = shown([secret.parent])

        assert not seen(found, secret)
        assert seen(found, other)

    @pytest.mark.parametrize("target", ["env", "env/lib/python3/site-packages/grader", "elsewhere", "."])
    def test_a_link_shows_nothing(self, site: Path, shown: Shown, target: str, tmp_path: Path) -> None:
        """It may lead above what is hidden, into it, or away: it is not followed."""
        outside = write(tmp_path / "elsewhere" / "private.txt")
        (site / "link").symlink_to(tmp_path / target)

        found = shown([])

        assert not seen(found, outside)
        assert not seen(found, site / "grader/share/solutions/hidden/test_one.py")
        assert not seen(found, site / "grader/examiner/host.py")

    def test_a_hidden_folder_is_hidden_by_its_real_name(self, site: Path, shown: Shown, tmp_path: Path) -> None:
        """Also when the course was named by way of a link."""
        secret = write(site / "courses" / "solutions" / "answer.py")
        (tmp_path / "course").symlink_to(site / "courses")

        assert not seen(shown([tmp_path / "course" / "solutions"]), secret)


@Both
class TestCheckouts:
    """A checkout of ours that is imported from, as by an editable installation, while another one runs."""

    def test_nothing_of_another_checkout_is_shown(
        self, site: Path, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """Neither keys, nor the tests and the repository that hold them as well."""
        other = tmp_path / "other"
        for name in ("grader/__init__.py", "solutions/01.py", "tests/answers/one.md", ".git/objects/aa", "setup.py"):
            write(other / name)
        monkeypatch.setattr(visible, "_import_path", lambda: [str(site), str(other)])

        found = shown([])

        assert not [each for each in other.rglob("*") if seen(found, each)]
        assert seen(found, site / "six.py")

    def test_solutions_beside_imported_modules_are_hidden(
        self, site: Path, shown: Shown, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """As of a course that is on the path for its own library."""
        key, module = write(tmp_path / "course" / "solutions" / "01.py"), write(tmp_path / "course" / "library.py")
        monkeypatch.setattr(visible, "_import_path", lambda: [str(site), str(tmp_path / "course")])

        found = shown([])

        assert not seen(found, key)
        assert seen(found, module)


@Both
class TestLinked:
    """Packages that lie elsewhere and are linked into site-packages, as uv and editable installations do."""

    def test_a_package_linked_whole_is_shown(self, site: Path, shown: Shown, tmp_path: Path) -> None:
        """The folder it leads to, and nothing beside that."""
        real = write(tmp_path / "store" / "fast" / "__init__.py")
        beside = write(tmp_path / "store" / "private.txt")
        (site / "fast").symlink_to(real.parent)

        found = shown([])

        assert seen(found, real)
        assert not seen(found, beside)

    def test_a_package_linked_file_by_file_is_shown(self, site: Path, shown: Shown, tmp_path: Path) -> None:
        """With all that its store holds of it, namespaces and libraries without modules included."""
        for name in ("fast/__init__.py", "fast/deep/core.so", "fast.libs/lib.so", "space/part/__init__.py", "one.py"):
            real = write(tmp_path / "store" / name)
            (site / name).parent.mkdir(parents=True, exist_ok=True)
            (site / name).symlink_to(real)

            assert seen(shown([]), real), name

    def test_a_link_to_a_file_shows_nothing_around_it(self, site: Path, shown: Shown, tmp_path: Path) -> None:
        """A folder of another name is no copy of this one."""
        private = write(tmp_path / "home" / "letter.txt")
        (site / "six").mkdir()
        (site / "six" / "README").symlink_to(private)
        (site / "data.txt").symlink_to(private)

        assert not seen(shown([]), private)

    def test_nothing_hidden_is_shown_that_way(self, site: Path, shown: Shown, tmp_path: Path) -> None:
        """A package that holds a course, and our own package, linked whole or file by file."""
        package = write(tmp_path / "store" / "teach" / "__init__.py")
        secret = write(tmp_path / "store" / "teach" / "solutions" / "answer.py")
        ours = write(tmp_path / "store" / "grader" / "course.py")
        (site / "teach").symlink_to(package.parent)
        (site / "grader" / "extra.py").symlink_to(ours)
        (site / "alias").symlink_to(site / "grader")

        found = shown([secret.parent])

        assert seen(found, package)
        assert not seen(found, secret)
        assert not seen(found, ours)
        assert not seen(found, site / "grader" / "course.py")


@settings(max_examples=100)
@given(
    tree=st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=5), min_size=1, max_size=12),
    hidden=st.lists(st.integers(0, 11), min_size=1, max_size=3),
)
def test_of_any_tree_exactly_what_is_hidden_is_missing(
    tree: list[list[str]], hidden: list[int], tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Every other file stays, and no path leads to a hidden one."""
    root = tmp_path_factory.mktemp("tree")
    files = [write(root.joinpath(*parts) / "file") for parts in tree]
    secrets = [str(files[index % len(files)].parent.resolve()) for index in hidden]

    found = visible._open(str(root.resolve()), secrets)

    for file in files:
        inside = any(str(file).startswith(secret + "/") for secret in secrets)
        assert seen(found, file) != inside


class TestMounts:
    """The command that mounts what is shown."""

    def test_python_is_found_by_the_path_it_was_started_by(self, tmp_path: Path) -> None:
        """Also where a home folder is a link, as on many clusters: the links are there too."""
        real = tmp_path / "real"
        subprocess.run([sys.executable, "-m", "venv", "--without-pip", real / "env"], check=True)
        (tmp_path / "home").symlink_to(real)
        program = tmp_path / "home" / "env" / "bin" / "python"
        code = (
            f"import sys; sys.path.append({str(visible.package_home())!r})\n"
            "from grader.examiner import visible, bubblewrap\n"
            "paths = visible.mounted_paths([])\n"
            "print(bool(bubblewrap.wrapping(paths)))"
        )
        if not wrapping(mounted_paths([])):
            pytest.skip("bubblewrap does not work here")

        done = subprocess.run([program, "-I", "-c", code], capture_output=True, text=True, check=True)

        assert done.stdout.strip() == "True"

    def test_nothing_is_mounted_twice(self) -> None:
        """A path below another one is there already."""
        paths = [Path(each) for each in mounted_paths([])]

        assert not [path for path in paths if any(parent in paths for parent in path.parents)]

    def test_what_only_this_process_imports_from_is_not_shown(
        self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        """The folder of a script, the current one, and PYTHONPATH are not on the zygote's path."""
        monkeypatch.syspath_prepend(tmp_path)

        assert str(tmp_path) not in [*mounted_paths([]), *readable_paths([])]
        assert os.path.realpath(os.__file__).startswith(tuple(readable_paths([])))

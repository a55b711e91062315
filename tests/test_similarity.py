"""Who wrote alike: disguised work stands out, honest work does not, and nothing that is handed in stops it."""

import json
import re
import subprocess
import sys
import time
from pathlib import Path

import msgspec
import pytest
from classroom import answers, course, disguised, submission
from notebooks import notebook_bytes

from grader.model import Submission
from grader.notebook import parse_notebook
from grader.similarity import Comparison, Given, Index, Pair, compare, given_code, index_of, pair_of
from grader.similarity.tokens import parts_of
from grader.source import parse_source

GRADE = str(Path(sys.executable).with_name("grade"))
COURSE = course()
HELPER = "def helper(values):\n    found = values.cumsum(0).flip(0).tanh().roll(3)\n    return found.prod() ** 7\n"
TINY = Path(__file__).parent / "courses" / "tiny"


def handed_in(name: str, files: dict[str, str]) -> Submission:
    """Make a submission of texts by the names of their files; a notebook's is one cell."""
    read = [
        parse_notebook(each, notebook_bytes([text])) if each.endswith(".ipynb") else parse_source(each, text.encode())
        for each, text in files.items()
    ]
    return Submission(name=name, files=tuple(read), digest="")


def all_pairs(index: Index) -> dict[frozenset[str], Pair]:
    """Compare all, and return every pair by its two names."""
    found = compare(index, least=0.0, top=100_000)
    return {frozenset((each.left, each.right)): each for each in found.pairs}


def words(text: str) -> list[str]:
    """Return the tokens that remain of *text*."""
    return [word for part in parts_of(text, {"torch", "nll"}) for word in part.tokens]


@pytest.fixture(scope="module")
def given() -> Given:
    """What the students of the built-in course were given."""
    return given_code(COURSE)


@pytest.fixture(scope="module")
def honest() -> list[Submission]:
    """Sixteen students who did half of the exercises, each in one of the right ways, chosen at random."""
    return [handed_in(f"honest{seed}", submission(COURSE, seed, done=0.5)) for seed in range(16)]


class TestTokens:
    """What remains of a text."""

    @pytest.mark.parametrize(
        ("one", "other"),
        [
            ("def f(a, b):\n    return a + b\n", "def g(left, right):\n  # the sum\n\n  return left+right"),
            ("def f(a):\n    'What it does.'\n    return a\n", 'def f(a):\n    """Else."""\n    return a\n'),
            ("import os\nx = nll(1.0)\n", "from a import (\n    b,\n    c,\n)\ny = nll(1)\n"),
            ("x = [1, 2]\n", "x = [\n    1,\n    2,\n]\n"),
            ("a = 1; b = 'x'\n", 'a = 1\nb = "y" "z"\n'),
            ("class A:\n    def f(self):\n        self.w = 1\n", "class B:\n    def g(self):\n        self.v = 1.0\n"),
        ],
    )
    def test_a_disguise_makes_no_difference(self, one: str, other: str) -> None:
        """Names, comments, docstrings, imports, line breaks, quotes, and ways to write a number."""
        assert words(one) == words(other)

    def test_what_an_answer_does_makes_a_difference(self) -> None:
        """Library functions, the course's names, operators and numbers stay."""
        assert words("def f(a): return a.mean()") != words("def f(a): return a.sum()")
        assert words("x = torch.exp(y)") != words("x = other.exp(y)")
        assert words("x = y + 1") != words("x = y - 1")
        assert words("x = y ** 0.5") != words("x = y ** 2")

    def test_parts_are_functions_classes_and_the_rest(self) -> None:
        """Each token knows its line."""
        text = "x = 1\n\n\n@cache\ndef f(a):\n    return a\n\ny = f(\n  2)\n\nclass B:\n    def g(self): pass\n"
        found = parts_of(text, ())

        assert [each.name for each in found] == ["", "f", "", "B"]
        assert [each.lines[0] for each in found] == [1, 4, 8, 11]

    def test_a_fault_ends_with_the_next_definition(self) -> None:
        """An open bracket or text costs its own function, and what comes after is read as ever."""
        broken = "def f(a:\n    return (a +\n\ndef g(b):\n    return b.sigmoid().mean()\n"

        assert parts_of(broken, ())[-1].tokens == parts_of("def h(c):\n    return c.sigmoid().mean()\n", ())[0].tokens
        assert parts_of("def h(c:\n x = 'abc\n\x00 \ud800 ```", ())

    @pytest.mark.parametrize(
        "text",
        [
            "\n" * 200_000,
            "'" + "\\N{" * 70_000,
            "'''\n" + "{a[" * 70_000,
            pytest.param("'''\n" + "{a[\n" * 50_000, marks=pytest.mark.slow),
            "(" * 200_000,
            "from " * 40_000,
            "1_" * 100_000,
        ],
    )
    def test_no_text_takes_for_ever(self, text: str) -> None:
        """Those over which the lexer's patterns despair are cut before."""
        began = time.process_time()

        parts_of(text, ())

        # Uncut, some of them take minutes.
        assert time.process_time() - began < 20


class TestAlike:
    """What stands out in a class."""

    def test_disguised_copies_stand_above_all_honest_pairs(self, given: Given, honest: list[Submission]) -> None:
        """Six copies with other names, comments, layout and order; the honest often chose the very same answers."""
        copies = []
        for seed in range(6):
            files = submission(COURSE, seed, done=0.5)
            copies.append(handed_in(f"copy{seed}", {name: disguised(text, seed) for name, text in files.items()}))

        pairs = all_pairs(index_of([*honest, *copies], given))

        wanted = {frozenset((f"honest{seed}", f"copy{seed}")) for seed in range(6)}
        alike = {names: each.alike for names, each in pairs.items()}
        lowest = min(alike[names] for names in wanted)
        highest = max(each for names, each in alike.items() if names not in wanted)
        assert lowest > 0.8
        assert highest < 0.55

    @pytest.mark.parametrize("exercise", ["train_epoch", "similarity_accuracy", "Learner", "fit_quadratic"])
    def test_one_disguised_function_is_nearer_than_any_other_way(self, given: Given, exercise: str) -> None:
        """Among all right answers to one exercise, each is most like itself in disguise."""
        ways = answers(exercise)
        subjects = [handed_in(f"{place}", {"a.py": text}) for place, text in enumerate(ways)]
        copy = handed_in("copy", {"b.py": disguised(max(ways, key=len))})

        found = compare(index_of([*subjects, copy], given), least=0.0, top=1)

        assert "copy" in (found.pairs[0].left, found.pairs[0].right)
        assert str(ways.index(max(ways, key=len))) in (found.pairs[0].left, found.pairs[0].right)

    def test_a_part_hidden_among_other_work_is_seen(self, given: Given, honest: list[Submission]) -> None:
        """Who hands in little, and all of it another's, is found; the measure is the smaller of the two."""
        whole = submission(COURSE, 3, done=1.0)
        part = {name: disguised(whole[name]) for name in ("05_training.py", "06_optimizer.py")}

        pairs = all_pairs(index_of([*honest, handed_in("whole", whole), handed_in("part", part)], given))

        assert max(pairs.values(), key=lambda each: each.alike).alike > 0.7
        assert pairs[frozenset(("whole", "part"))].alike == max(each.alike for each in pairs.values())

    def test_short_answers_are_no_evidence(self, given: Given, honest: list[Submission]) -> None:
        """Two who both wrote the chapter's two lines, and nothing else, are not listed."""
        loss = "def mnist_loss(p, t):\n    p = p.sigmoid()\n    return torch.where(t == 1, 1 - p, p).mean()\n"
        two = [handed_in(name, {"04_loss.py": loss}) for name in ("ada", "ben")]

        found = compare(index_of([*honest, *two], given), least=0.5, top=100)

        assert not [each for each in found.pairs if {"ada", "ben"} & {each.left, each.right}]

    def test_what_was_handed_out_counts_for_nothing(self, given: Given) -> None:
        """Stubs, also with the lines that one is told to uncomment, and code given with --common."""
        stubs = {}
        for unit in COURSE.units:
            text = (Path(COURSE.exercises_folder) / unit.file).read_text(encoding="utf-8")
            lines, mark, trial = text.rpartition("# %%\n")
            stubs[unit.file] = lines + mark + re.sub(r"^# ", "", trial, flags=re.MULTILINE)
        helper = max(answers("Learner"), key=len)
        two = [handed_in(name, {**stubs, "helper.py": helper}) for name in ("ada", "ben")]

        assert compare(index_of(two, given), least=0.3).pairs[0].alike > 0.5
        assert compare(index_of(two, given_code(COURSE, [helper])), least=0.0).pairs == ()

    def test_what_many_have_counts_for_nothing(self, given: Given) -> None:
        """The same page read by all makes nobody conspicuous; the same in two of them does."""
        page = max(answers("Learner"), key=len)
        everybody = [handed_in(f"s{place}", {"06_optimizer.py": page}) for place in range(12)]
        others = [handed_in(f"o{place}", {"a.py": answers("train_model")[place]}) for place in range(6)]

        assert not compare(index_of([*everybody, *others], given), least=0.2).pairs
        assert compare(index_of([*everybody[:2], *others], given), least=0.5).listed == 1

    def test_the_order_of_submissions_makes_no_difference(self, given: Given, honest: list[Submission]) -> None:
        """Every pair is as alike as before, to the last figure."""
        forward, backward = (all_pairs(index_of(each, given)) for each in (honest[:12], honest[11::-1]))

        assert {names: each.alike for names, each in forward.items()} == {
            names: each.alike for names, each in backward.items()
        }

    def test_broken_files_and_notebooks_are_compared_too(self, given: Given, honest: list[Submission]) -> None:
        """A syntax fault costs a stretch, and a notebook is its cells."""
        files = submission(COURSE, 4, done=1.0)
        broken = {name: disguised(text) + "\ndef oops(:\n  (" for name, text in files.items()}
        book = "\n".join(files.values())
        subjects = [*honest[5:], handed_in("file", files), handed_in("broken", broken)]
        subjects.append(handed_in("book", {"book.ipynb": book}))

        pairs = all_pairs(index_of(subjects, given))

        for names in (("file", "broken"), ("file", "book"), ("broken", "book")):
            assert pairs[frozenset(names)].alike > 0.8

    def test_a_class_of_none_or_one_has_no_pairs(self, given: Given, honest: list[Submission]) -> None:
        """Nor an error."""
        assert compare(index_of([], given)).pairs == ()
        assert compare(index_of(honest[:1], given)).pairs == ()

    def test_what_is_too_large_is_said_to_be_cut(self, given: Given) -> None:
        """Only the beginning of it is compared."""
        found = compare(index_of([handed_in("eve", {"a.py": "# words\n" * 20_000})], given))

        assert [each.name for each in found.unread] == ["eve"]


class TestRegions:
    """Where it is."""

    def test_regions_name_files_and_lines_on_both_sides(self, given: Given) -> None:
        """The lines are those of the function, wherever it went."""
        moved = "x = 1\n\n\n# moved\n" + HELPER.replace("found", "w").replace(":\n", ":\n    # words\n\n")
        index = index_of([handed_in("ada", {"a.py": HELPER}), handed_in("ben", {"b.py": moved})], given)

        region = pair_of(index, 0, 1).regions[0]

        assert (region.left.file, region.left.part, region.left.first_line, region.left.last_line) == (
            "a.py",
            "helper",
            1,
            3,
        )
        assert (region.right.file, region.right.first_line, region.right.last_line) == ("b.py", 5, 9)

    def test_a_notebooks_lines_are_those_of_its_cell(self, given: Given) -> None:
        """With the number of the cell."""
        notebook = parse_notebook("b.ipynb", notebook_bytes(["x = 1\ny = 2", HELPER]))
        index = index_of(
            [handed_in("ada", {"a.py": HELPER}), Submission(name="ben", files=(notebook,), digest="")], given
        )

        side = pair_of(index, 0, 1).regions[0].right

        assert (side.file, side.first_line, side.last_line) == ("b.ipynb", 1, 3)
        assert side.cell == notebook.cells[1].number

    def test_no_token_is_in_two_regions(self, given: Given, honest: list[Submission]) -> None:
        """So that the weights of the regions sum up to no more than that of the pair."""
        index = index_of(honest, given)

        for pair in compare(index, least=0.0, top=20).pairs:
            assert sum(each.rare for each in pair.regions) <= pair.shared + 0.02 * len(pair.regions)

    def test_what_stands_twice_on_one_side_is_one_region(self, given: Given) -> None:
        """Neither copy of it counts for the other."""
        twice = HELPER + HELPER.replace("helper", "again")
        for one, other in ((HELPER, twice), (twice, HELPER)):
            index = index_of([handed_in("ada", {"a.py": one}), handed_in("ben", {"b.py": other})], given)

            assert len(pair_of(index, 0, 1).regions) == 1


class TestCommand:
    """``grade compare`` as it is typed."""

    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        """Lay out a class: two alike, three not, and one that cannot be read."""
        for place, name in enumerate(("ada", "cleo", "dora", "emil")):
            self.lay(tmp_path / name, submission(COURSE, place, done=0.6))
        self.lay(tmp_path / "ben", {n: disguised(t) for n, t in submission(COURSE, 0, done=0.6).items()})
        self.lay(tmp_path / "zoe", {"notes.txt": "nothing"})
        return tmp_path

    def lay(self, folder: Path, files: dict[str, str]) -> None:
        """Write *files*."""
        folder.mkdir()
        for name, text in files.items():
            (folder / name).write_text(text, encoding="utf-8")

    def compare(self, *options: str) -> subprocess.CompletedProcess[str]:
        """Run the command."""
        return subprocess.run([GRADE, "compare", *options], capture_output=True, text=True, timeout=60, check=False)

    def test_pairs_are_listed_with_careful_words(self, folder: Path) -> None:
        """What is alike, what that does not say, and what could not be read; it exits with 0."""
        done = self.compare(str(folder))

        assert done.returncode == 0, done.stderr
        assert "ada  ·  ben" in done.stdout
        assert "does not say who wrote what" in done.stdout
        assert "zoe: Nothing in" in done.stdout
        assert max(map(len, done.stdout.splitlines())) <= 80
        assert not re.search(r"plagiar|copied|cheat", done.stdout + self.compare("--help").stdout, flags=re.IGNORECASE)

    def test_json_has_the_pairs_and_their_regions(self, folder: Path) -> None:
        """It is the frozen value, and stdout holds nothing else."""
        done = self.compare(str(folder), "--json", "-", "--least", "0", "--top", "3")

        found = msgspec.json.decode(done.stdout.encode(), type=Comparison)
        assert json.loads(done.stdout)["format"] == "gradekit/comparison/v1"
        assert len(found.pairs) == 3
        assert found.listed > 3
        assert found.pairs[0].regions
        assert sum(found.spread) == 10

    def test_two_are_shown_side_by_side(self, folder: Path) -> None:
        """With the code of both, and files and lines above it."""
        done = self.compare(str(folder), "--show", "ada", "ben")

        assert done.returncode == 0, done.stderr
        assert re.search(r"ada  \d\d_\w+\.py, lines? \d+", done.stdout)
        assert re.search(r"ben  \d\d_\w+\.py, lines? \d+", done.stdout)

    def test_an_unknown_name_is_unusable_input(self, folder: Path) -> None:
        """Also that of one which could not be read."""
        done = self.compare(str(folder), "--show", "ada", "zoe")

        assert done.returncode == 2
        assert "no submission 'zoe'" in done.stderr

    def test_no_code_is_run(self, tmp_path: Path) -> None:
        """A submission that would leave a file leaves none."""
        trap = tmp_path / "trap"
        text = f"open({str(trap)!r}, 'w')\n\ndef double(x):\n    return 2 * x\n"
        (tmp_path / "class").mkdir()
        for name in ("ada", "ben"):
            self.lay(tmp_path / "class" / name, {"01_warmup.py": text})

        assert self.compare(str(tmp_path / "class"), "--course", str(TINY)).returncode == 0
        assert not trap.exists()

    def test_hostile_names_and_code_are_shown_as_text(self, tmp_path: Path) -> None:
        """Nothing steers the terminal."""
        text = HELPER.replace("helper", "double") + "    '\x1b[2J[bold]'\n    return found.exp().log().sin().cos()\n"
        for name in ("a\x1b[31m\nzz", "b"):
            self.lay(tmp_path / name, {"01_warmup.py": text})

        done = self.compare(str(tmp_path), "--course", str(TINY), "--show", "a[31m zz", "b")

        assert "\x1b" not in done.stdout + self.compare(str(tmp_path), "--course", str(TINY), "--least", "0").stdout
        assert "[bold]" in done.stdout

"""The command as a student uses it: real processes, real files, exit codes."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from leftovers import english_in

import grader
from grader.course import load_course, reference_files
from grader.places import builtin_course

# What a plain `grade check` judges; plots are judged with the questionnaire.
EXERCISES = [each for unit in load_course(builtin_course()).units if not unit.questionnaire for each in unit.exercises]
POINTS = sum(exercise.points for exercise in EXERCISES)
GRADE = str(Path(sys.executable).with_name("grade"))


def run(*arguments: str, cwd: Path | None = None) -> subprocess.CompletedProcess[str]:
    """Run ``grade`` and return what it did."""
    environment = {**os.environ, "COLUMNS": "100", "NO_COLOR": "1"}
    return subprocess.run(
        [GRADE, *arguments], cwd=cwd, env=environment, capture_output=True, text=True, timeout=120, check=False
    )


@pytest.fixture(scope="module")
def references(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which every exercise is solved."""
    folder = tmp_path_factory.mktemp("references")
    for file in reference_files(load_course(builtin_course())):
        (folder / file.name).write_text(file.text, encoding="utf-8")
    return folder


@pytest.mark.slow
def test_a_new_kit_is_all_missing_and_exits_with_1(tmp_path: Path) -> None:
    """`grade init kit && cd kit && grade check` shows every exercise to do but the challenges, and no error."""
    assert run("init", "kit", cwd=tmp_path).returncode == 0

    done = run("check", cwd=tmp_path / "kit")

    assert done.returncode == 1
    assert done.stdout.count("not done yet") == len([each for each in EXERCISES if not each.challenge])
    assert "Traceback" not in done.stdout + done.stderr


def test_init_overwrites_nothing(tmp_path: Path) -> None:
    """A second init keeps what the student wrote, and says of a file that is no longer the unit's that it is left."""
    run("init", "kit", cwd=tmp_path)
    (tmp_path / "kit" / "04_loss.py").write_text("mine = 1\n", encoding="utf-8")

    done = run("init", "kit", cwd=tmp_path)

    assert done.returncode == 2
    assert (tmp_path / "kit" / "04_loss.py").read_text(encoding="utf-8") == "mine = 1\n"
    assert "which was there already" in done.stdout
    assert "04_loss.py" in done.stderr


def test_right_answers_exit_with_0_and_write_the_contracts_json(references: Path, tmp_path: Path) -> None:
    """All right is exit code 0, and the JSON has the fields that other programs rely on."""
    path = tmp_path / "result.json"

    done = run("check", "--in", str(references), "--json", str(path), "--seed", "5")

    assert done.returncode == 0, done.stdout + done.stderr
    result = json.loads(path.read_text(encoding="utf-8"))
    assert result["format"] == "gradekit/result/v1"
    assert {"submission", "course", "verdict", "score", "max_score", "bonus", "exercises"} <= result.keys()
    assert {"training", "questionnaire", "notes", "trust"} <= result.keys()
    assert (result["verdict"], result["score"], result["max_score"]) == ("accepted", POINTS, POINTS)
    exercise = result["exercises"][1]
    assert exercise.keys() >= {"name", "unit", "verdict", "score", "max_score", "bonus", "diagnosis", "tests"}
    assert exercise["tests"][0].keys() >= {"id", "title", "verdict", "score", "points", "message", "seconds"}
    assert result["training"][0].keys() >= {"exercise", "accuracy", "reference", "time_ratio", "verdict"}
    assert result["trust"].keys() == {"isolation", "device", "seed", "suite", "data", "versions"}
    assert result["trust"]["seed"] == 5


def test_one_exercise_of_one_file(tmp_path: Path) -> None:
    """`grade check mnist_loss --in file.py` judges that one, names the mistake, and exits with 1."""
    path = tmp_path / "loss.py"
    path.write_text("def mnist_loss(p, t):\n    return torch.where(t == 1, 1 - p, p).mean()\n", encoding="utf-8")

    done = run("check", "mnist_loss", "--in", str(path))

    assert done.returncode == 1
    assert "The sigmoid is missing" in done.stdout
    assert "batch_accuracy" not in done.stdout
    assert all(word in done.stdout for word in ("tried", "came", "expected", "next"))


def test_json_to_stdout_leaves_stdout_to_the_json(tmp_path: Path) -> None:
    """With --json - the table goes to stderr, so that a pipe gets JSON alone."""
    (tmp_path / "a.py").write_text("def nll(a, t):\n    return F.nll_loss(a, t)\n", encoding="utf-8")

    done = run("check", "nll", "--in", str(tmp_path), "--json", "-")

    assert json.loads(done.stdout)["verdict"] == "accepted"
    assert "nll" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["check", "--in", "nowhere"], "There is no file or folder 'nowhere'"),
        (["check", "--in", "empty"], "looks like an exercise of this course"),
        (["check", "--in", "strange.py"], "looks like an exercise of this course"),
        (["check", "--in", "text.txt"], "is nothing that can be judged; give the folder of your exercises"),
        (["check", "--in", "empty", "--commit", "HEAD"], "is no git repository"),
        (["check", "--in", "strange.py", "--commit", "HEAD"], "has no commits"),
        (["check", "mnist_los"], "Did you mean mnist_loss?"),
        (["check", "--data", "nowhere"], "nowhere"),
        (["check", "--course", "empty"], "course.toml"),
        (["check", "--seed", "minus"], "--seed"),
        (["chekc"], "There is no command 'chekc'. Did you mean grade check?"),
    ],
)
def test_bad_input_gets_one_sentence_and_exit_code_2(tmp_path: Path, arguments: list[str], words: str) -> None:
    """Whatever is wrong with the input is said in words, without a traceback."""
    (tmp_path / "empty").mkdir()
    (tmp_path / "strange.py").write_text("x = 1\n", encoding="utf-8")
    (tmp_path / "text.txt").write_text("hello", encoding="utf-8")
    (tmp_path / "02_similarity.py").write_text("def nll(a, t): pass\n", encoding="utf-8")

    done = run(*arguments, cwd=tmp_path)

    assert done.returncode == 2, done.stdout + done.stderr
    assert words in done.stderr
    assert "Traceback" not in done.stderr


def test_an_unwritable_result_is_said_and_loses_nothing(tmp_path: Path) -> None:
    """A --json path that cannot be written is exit code 2 with the path named."""
    (tmp_path / "a.py").write_text("def nll(a, t):\n    return F.nll_loss(a, t)\n", encoding="utf-8")

    done = run("check", "nll", "--in", str(tmp_path), "--json", str(tmp_path / "no" / "such" / "folder.json"))

    assert done.returncode == 2
    assert "folder.json" in done.stderr


@pytest.mark.slow
def test_the_demo_shows_typical_mistakes_and_exits_with_0() -> None:
    """`grade demo` judges the bundled sample: some right, some wrong and named, one still to do."""
    done = run("demo")

    assert done.returncode == 0, done.stderr
    assert "The sigmoid is missing" in done.stdout
    assert "Gradients are never cleared" in done.stdout
    assert "not done yet" in done.stdout
    assert re.search(rf"\d+ of {POINTS:g} points", done.stdout)


def test_the_command_line_imports_no_torch() -> None:
    """Help, and everything that `grade check` imports itself, does without torch, so that it starts at once."""
    code = (
        "import sys, grader.cli.main, grader.cli.student, grader.cli.author, grader.cli.data, grader.cli.checking, "
        "grader.cli.view, grader.cli.progress, grader.verification; print('torch' in sys.modules)"
    )

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "False"


def test_the_versions_that_matter_are_told_without_importing_torch() -> None:
    """Whoever reports a fault pastes these lines."""
    code = "import sys\nfrom grader.cli.main import cli\ncli(['--version'], standalone_mode=False)\n"
    code += "print('torch' in sys.modules)"

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    lines = done.stdout.splitlines()
    assert lines[0] == f"gradekit {grader.__version__}"
    assert {line.split()[0] for line in lines[1:-1]} == {"Python", "torch", "numpy", "pytest", "matplotlib"}
    assert lines[-1] == "False"


def test_help_of_every_command_imports_nothing_heavy() -> None:
    """Whoever asks for help reads it at once; what a command needs is imported when it works."""
    code = """
import sys, click
from grader.cli.main import cli

def commands(command, *path):
    yield path
    if isinstance(command, click.Group):
        context = click.Context(command)
        for name in command.list_commands(context):
            yield from commands(command.get_command(context, name), *path, name)

for path in commands(cli):
    cli([*path, "--help"], standalone_mode=False)
    heavy = {"torch", "sqlalchemy", "jinja2", "babel", "yaml"} & set(sys.modules)
    if heavy:
        sys.exit(f"grade {' '.join(path)} --help imports {heavy}")
    print("seen:", *path)
"""

    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert done.returncode == 0, done.stderr
    assert {"seen: batch", "seen: compare", "seen: gradebook stats"} <= set(done.stdout.splitlines())


def test_a_device_that_is_not_there_exits_with_2(references: Path) -> None:
    """The message says what there is, and what to do."""
    done = run("check", "mnist_loss", "--in", str(references), "--device", "mps")

    assert done.returncode == 2
    assert "no mps device" in done.stderr
    assert "Leave --device out" in done.stderr


def test_auto_is_the_cpu_and_stands_in_the_result(references: Path, tmp_path: Path) -> None:
    """The result says where tensors lay."""
    path = tmp_path / "result.json"

    run("check", "mnist_loss", "--in", str(references), "--device", "auto", "--json", str(path))

    assert json.loads(path.read_bytes())["trust"]["device"] == "cpu"


def test_the_terminal_speaks_the_language_asked_for(tmp_path: Path) -> None:
    """A wrong answer, an error and what is missing are told in Korean; what there is not is refused."""
    code = "def mnist_loss(p, t):\n    return p.nothing\ndef sigmoid(x):\n    return x\n"
    (tmp_path / "04_loss.py").write_text(code, encoding="utf-8")

    done = run("check", "mnist_loss", "sigmoid", "relu", "--lang", "ko_KR.UTF-8", cwd=tmp_path)
    refused = run("check", "relu", "--lang", "fr", cwd=tmp_path)

    assert done.returncode == 1, done.stderr
    assert all(words in done.stdout for words in ("오답", "실행 오류", "아직 하지 않음", "나와야 할 것", " / 19점"))
    assert english_in(done.stdout) == []
    assert refused.returncode == 2
    assert "there are: en, zh-Hans, zh-Hant, ko" in refused.stderr

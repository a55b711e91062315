"""The command ``grade quiz``, as it is called; what it does is in ``quiz``."""

from pathlib import Path

import click

from grader.cli import completing
from grader.cli.completing import languages
from grader.cli.examples import examples
from grader.cli.options import course_option, json_option

__all__ = ["quiz"]


@click.command(
    epilog=examples(
        "grade quiz",
        "grade quiz --topic 5",
        "grade quiz 12b 12c --lang ko",
        "grade quiz --list",
    ),
)
@click.argument("parts", nargs=-1, metavar="[PART]...", shell_complete=completing.parts)
@click.option(
    "--in",
    "folder",
    type=click.Path(path_type=Path),
    default=".",
    help="The folder of your exercises, where questionnaire.md is or will be.",
)
@click.option(
    "--topic",
    "topics",
    type=int,
    multiple=True,
    metavar="N",
    shell_complete=completing.topics,
    help="Ask only this topic; may be repeated.",
)
@click.option(
    "--lang",
    default="",
    metavar="CODE",
    shell_complete=languages,
    help="Ask in this language: en, zh-Hans, zh-Hant or ko.",
)
@course_option
@click.option("--again", is_flag=True, help="Ask everything anew; the sheet keeps an answer until you give another.")
@click.option("--list", "as_list", is_flag=True, help="Only list the parts, and which are answered.")
@json_option("Write that list there")
def quiz(
    parts: tuple[str, ...],
    folder: Path,
    topics: tuple[int, ...],
    lang: str,
    course: Path,
    json_path: Path | None,
    *,
    again: bool,
    as_list: bool,
) -> None:
    """Answer the questionnaire here in the terminal, question by question, all or only the PARTs named.

    Your answers go into questionnaire.md, the sheet that is handed in; fill it in here or in an editor, as you like.
    You can leave at any time: the next time it goes on from there.
    """
    # Late: what draws on a terminal takes a while to import, and no other command needs it.
    from grader.cli.quiz.running import Asked, quiz_in

    asked = Asked(topics=topics, parts=parts, again=again)
    quiz_in(folder, course, asked, lang=lang, as_list=as_list, json_path=json_path)

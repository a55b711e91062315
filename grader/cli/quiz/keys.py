"""Which keys there are at a part, as the foot of the screen lists them; ``quiz_app`` binds them."""

from grader.cli.quiz.draft import WRITTEN
from grader.question import Form
from grader.saying import fixed

__all__ = ["LIST_KEYS", "keys_of"]

Hint = tuple[str, str]

_OWN: dict[Form, tuple[Hint, ...]] = {
    Form.CHOICE: (("↑↓ A B", fixed("choose")),),
    Form.SEVERAL: (("↑↓", fixed("go")), (fixed("Space"), fixed("tick"))),
    Form.ORDER: (("↑↓", fixed("go")), (fixed("Space"), fixed("take up, put down"))),
    Form.MATCH: (("↑↓", fixed("go")), ("A B", fixed("match"))),
    Form.NUMBER: (),
    Form.SHORT: (),
    Form.TEXT: (("^O", fixed("editor")),),
    Form.CODE: (),
    Form.PLOT: (),
}
_EVERYWHERE: tuple[Hint, ...] = (("^G", fixed("unanswered")), ("^L", fixed("list")), ("^C", fixed("quit")))
LIST_KEYS: tuple[Hint, ...] = (
    ("↑↓", fixed("go")),
    ("Enter", fixed("open")),
    ("^G", fixed("unanswered")),
    ("Esc", fixed("back")),
    ("^C", fixed("quit")),
)


def keys_of(form: Form, *, checked: bool) -> tuple[Hint, ...]:
    """Return keys and what they do for a part of *form*, whose answer was *checked*."""
    turn, back = ("^N", "^P") if form in WRITTEN else ("→", "←")
    then: tuple[Hint, ...] = (("Enter", fixed("next")),)
    if form is Form.TEXT:
        then = (("Tab", fixed("check")), (turn, fixed("next")))
    elif not checked and form not in (Form.CODE, Form.PLOT):
        then = (("Enter", fixed("check")), (turn, fixed("next")))
    return (*_OWN[form], *then, (back, fixed("back")), *_EVERYWHERE)

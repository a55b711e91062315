"""Hidden suites that lie in memory, collected by pytest as it collects files.

Nothing of them is written: no file that pytest could import, and no byte code. Nor do tracebacks show their lines, only
where something happened: a sealed course is judged where others read the log.
"""

import ast
import sys
import types
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from _pytest.assertion.rewrite import rewrite_asserts

from grader.errors import CourseError
from grader.tree import Packed

__all__ = ["collect_packed"]

_CONFTEST = "conftest.py"


def collect_packed(session: pytest.Session, suites: Sequence[Packed]) -> None:
    """Make the cases of *suites*, of one folder, the items of *session*; a suite that is broken is reported.

    Raises:
        CourseError: if the ``conftest.py`` beside them cannot be run.
    """
    _plug_in(session.config, suites[0].parent / _CONFTEST)
    modules = [_Suite.from_parent(session, path=Path(str(suite)), suite=suite) for suite in suites]
    session.items = [item for module in modules for item in session.genitems(module)]
    session.testscollected = len(session.items)
    hook = session.config.hook
    hook.pytest_collection_modifyitems(session=session, config=session.config, items=session.items)
    hook.pytest_collection_finish(session=session)


def _plug_in(config: pytest.Config, conftest: Packed) -> None:
    if not conftest.is_file():
        return
    try:
        module = _module(conftest, config)
    except Exception as error:
        raise CourseError(f"{conftest} cannot be imported: {_told(error, conftest)}") from error
    # By a name of ours: for one that ends in conftest.py pytest waits until its folder is collected.
    config.pluginmanager.register(module, "gradekit_conftest")


class _Suite(pytest.Module):
    """A suite as pytest has them, by the one difference that its module is made of text."""

    def __init__(self, *, suite: Packed, **given: Any) -> None:
        super().__init__(**given)
        self._suite = suite

    def _getobj(self) -> types.ModuleType:
        try:
            module = _module(self._suite, self.config)
        except Exception as error:
            raise self.CollectError(_told(error, self._suite)) from error
        self.config.pluginmanager.consider_module(module)
        return module


def _module(file: Packed, config: pytest.Config) -> types.ModuleType:
    """Run *file* and return its module, whose asserts say what they compared as in any suite of pytest's."""
    source, place = file.read_bytes(), str(file)
    tree = ast.parse(source, place)
    rewrite_asserts(tree, source, place, config)
    module = types.ModuleType(file.stem)
    module.__file__ = place
    # Dataclasses, among others, look their module up there.
    sys.modules[file.stem] = module
    exec(compile(tree, place, "exec", dont_inherit=True), vars(module))  # noqa: S102 - the suite is the course's own
    return module


def _told(error: Exception, file: Packed) -> str:
    """Return what went wrong and where in *file*, without the line itself, or a text that may hold what is in it."""
    if isinstance(error, SyntaxError) and error.filename == str(file):
        return f"line {error.lineno}: {error.msg}"
    lines, trace = [], error.__traceback__
    while trace is not None:
        if trace.tb_frame.f_code.co_filename == str(file):
            lines.append(trace.tb_lineno)
        trace = trace.tb_next
    where = f"line {lines[-1]}: " if lines else ""
    # Which module is missing must be known to whoever installs; any other text may be an answer.
    what = f": {error}" if isinstance(error, ImportError) else ""
    return f"{where}{type(error).__name__}{what}"

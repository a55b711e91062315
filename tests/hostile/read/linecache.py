"""
title = "Has Python's own tools fetch the source of the suite"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import inspect
import linecache
import pathlib
import pkgutil
import tokenize

import grader

HOME = pathlib.Path(grader.__file__).parent


def nll(activations, targets):
    for folder in (HOME.parent / "solutions", HOME / "share" / "solutions"):
        path = str(folder / "hidden" / "test_08_cross_entropy.py")
        if linecache.getlines(path) or path in linecache.cache:
            print("BREACH: linecache has the suite", flush=True)
        for read in (tokenize.open, inspect.getsource, lambda name: pkgutil.get_data("grader", name)):
            try:
                read(path)
            except (OSError, TypeError):
                continue
            print("BREACH: read the suite", flush=True)

"""
title = "Imports the reference and hands its function on"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import importlib.util
import pathlib
import runpy

import grader

HOME = pathlib.Path(grader.__file__).parent


def nll(activations, targets):
    for folder in (HOME.parent / "solutions", HOME / "share" / "solutions"):
        path = folder / "08_cross_entropy.py"
        for load in (by_spec, runpy.run_path):
            try:
                found = load(str(path))
            except OSError:
                continue
            print("BREACH: imported the reference", flush=True)
            return found["nll"](activations, targets)
    return None


def by_spec(path):
    spec = importlib.util.spec_from_file_location("reference", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return vars(module)

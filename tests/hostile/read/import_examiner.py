"""
title = "Imports the trusted side of the grader"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["landlock"]
"""

import importlib


def nll(activations, targets):
    for name in ("grader.examiner.judging", "grader.examiner.suite", "grader.course", "grader.grading", "grader.cli"):
        try:
            importlib.import_module(name)
        except (ImportError, OSError):
            continue
        print("BREACH: imported", name, flush=True)

"""
title = "Claims to define every exercise there is, whatever it is asked for"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error", "missing", "forbidden"]
stopped_by = "examiner"
"""

import sys

program = sys.modules["grader.candidate.program"].Program
NAMES = ["mnist_distance", "mnist_loss", "batch_accuracy", "train_epoch", "softmax", "nll"]
original = program.load


def load(self, name, text, stubs):
    defined, notes = original(self, name, text, stubs)
    return sorted({*defined, *NAMES, "\x1b[2J", "../../solutions/08_cross_entropy.py"}), notes


program.load = load
program.find = lambda self, name, function: lambda *args, **kwargs: "accepted"


def nll(activations, targets):
    return None

"""
title = "Puts its own finder before all imports and its own modules in place of the grader's"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "load_error", "runtime_error"]
stopped_by = "process"
"""

import sys
import types


class Finder:
    def find_spec(self, name, path=None, target=None):
        print("asked for", name)
        return None


sys.meta_path.insert(0, Finder())
sys.path_hooks.insert(0, lambda path: Finder())
for module in ("grader.examiner", "grader.examiner.judging", "grader.scoring", "pytest"):
    sys.modules[module] = types.ModuleType(module)


def nll(activations, targets):
    return None

"""
title = "Opens the suite with whatever can open a file"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "bwrap and landlock"
needs = ["bwrap", "landlock"]
"""

import fileinput
import mmap
import os
import pathlib

import numpy as np
import torch

import grader

HOME = pathlib.Path(grader.__file__).parent


def mapped(path):
    with open(path, "rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


READERS = (
    lambda path: np.fromfile(path, dtype="u1"),
    lambda path: np.memmap(path, mode="r"),
    lambda path: torch.from_file(path, size=10, dtype=torch.uint8),
    lambda path: list(fileinput.input(path)),
    lambda path: os.open(path, os.O_RDONLY),
    lambda path: os.open(path, os.O_PATH) and 1 / 0,
    mapped,
)


def nll(activations, targets):
    for folder in (HOME.parent / "solutions", HOME / "share" / "solutions"):
        for read in READERS:
            try:
                read(str(folder / "hidden" / "test_08_cross_entropy.py"))
            except (OSError, RuntimeError):
                continue
            except ZeroDivisionError:
                pass
            print("BREACH: opened the suite", flush=True)

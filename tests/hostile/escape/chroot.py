"""
title = "Changes its root folder and its personality"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import os


def nll(activations, targets):
    assert os.uname().machine == "x86_64", "the numbers of system calls are those of this machine only"
    call = ctypes.CDLL(None, use_errno=True).syscall
    room = ctypes.create_string_buffer(4096)
    for arguments in (
        (161, b"."),
        (135, 0x0040000),
        (163, b"log"),
        (169, 0xFEE1DEAD, 672274793, 0),
        (167, b"/swap", 0),
    ):
        if call(*arguments) >= 0:
            print("BREACH: system call", arguments[0], "was carried out", flush=True)

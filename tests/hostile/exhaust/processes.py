"""
title = "Starts processes in every way that Python has"
family = "exhaust"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import multiprocessing
import os
import subprocess


def forked():
    if os.fork() == 0:
        os._exit(0)


def by_context():
    process = multiprocessing.get_context("fork").Process(target=os.getpid)
    process.start()
    process.join()


def by_system():
    if os.system("true") != 0:
        raise OSError


def vforked():
    if ctypes.CDLL(None).syscall(57) < 0:
        raise OSError
    if os.getpid() != OWN:
        os._exit(0)


OWN = os.getpid()


def nll(activations, targets):
    for start in (
        forked,
        by_context,
        by_system,
        vforked,
        lambda: os.posix_spawn("/bin/true", ["true"], {}),
        lambda: subprocess.run(["/bin/true"]),
        lambda: os.execv("/bin/true", ["true"]),
    ):
        try:
            start()
        except OSError:
            continue
        print("BREACH: started a process", flush=True)

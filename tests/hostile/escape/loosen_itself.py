"""
title = "Asks the kernel to take back what the process gave up"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "forbidden"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import os
import resource


def nll(activations, targets):
    assert os.uname().machine == "x86_64", "the numbers of system calls are those of this machine only"
    libc = ctypes.CDLL(None, use_errno=True)
    for name, option, argument in (
        ("PR_SET_DUMPABLE", 4, 1),
        ("PR_SET_PDEATHSIG", 1, 0),
        ("PR_SET_PTRACER", 0x59616D61, -1),
        ("PR_SET_CHILD_SUBREAPER", 36, 1),
        ("PR_SET_KEEPCAPS", 8, 1),
        ("PR_SET_SECUREBITS", 28, 0),
        ("PR_SET_MM", 35, 6),
        ("PR_SET_TIMERSLACK", 29, 1),
        ("PR_MCE_KILL", 33, 0),
        ("PR_SET_THP_DISABLE", 41, 1),
    ):
        if libc.prctl(option, ctypes.c_ulong(argument), 0, 0, 0) >= 0:
            print("BREACH: prctl", name, flush=True)
    for name, arguments in {
        "personality": (135, 0x0040000),
        "seccomp": (317, 1, 0, 0),
        "setsid": (112,),
        "setpgid": (109, 0, 0),
        "capset": (126, 0, 0),
        "setns": (123, 0, 0),
        "ioprio_set": (251, 1, 0, 0x2000),
        "sched_setscheduler": (144, 0, 3, 0),
        "setpriority": (141, 0, 0, 1),
        "mlockall": (151, 4),
        "swapoff": (168, b"/"),
        "landlock_create_ruleset": (444, 0, 0, 1),
    }.items():
        if libc.syscall(*arguments) >= 0:
            print("BREACH: system call", name, flush=True)
    for kind in (resource.RLIMIT_NOFILE, resource.RLIMIT_AS, resource.RLIMIT_CPU, resource.RLIMIT_FSIZE):
        try:
            resource.setrlimit(kind, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
            print("BREACH: raised a limit", flush=True)
        except (OSError, ValueError):
            pass

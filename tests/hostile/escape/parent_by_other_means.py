"""
title = "Tries on its parent what is neither a signal nor a trace"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "forbidden"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import os


def nll(activations, targets):
    assert os.uname().machine == "x86_64", "the numbers of system calls are those of this machine only"
    call = ctypes.CDLL(None, use_errno=True).syscall
    room = ctypes.create_string_buffer(4096)
    parent = os.getppid()
    for pid in (parent, 1):
        for name, arguments in {
            "kcmp": (312, pid, os.getpid(), 0, 0, 0),
            "get_robust_list": (274, pid, room, room),
            "prlimit": (302, pid, 7, 0, room),
            "sched_setaffinity": (203, pid, 8, room),
            "migrate_pages": (256, pid, 1, room, room),
            "move_pages": (279, pid, 0, 0, 0, 0, 0),
            "ioprio_set": (251, 1, pid, 0x6000),
            "setpriority": (141, 0, pid, 19),
            "setpgid": (109, pid, pid),
            "pidfd_open": (434, pid, 0),
            "process_madvise": (440, -1, 0, 0, 0, 0),
            "process_mrelease": (448, -1, 0),
            "rt_sigqueueinfo": (129, pid, 0, room),
            "tkill": (200, pid, 0),
        }.items():
            if call(*arguments) >= 0:
                print("BREACH:", name, "on process", pid, flush=True)
    for name, arguments in {
        "timerfd_create": (283, 9, 0),
        "timer_create": (222, 0, 0, room),
        "signalfd": (289, -1, room, 8, 0),
        "fanotify_init": (300, 0, 0),
        "mq_open": (240, b"left", 0o102, 0o600, 0),
        "syslog": (103, 3, room, 4096),
        "lookup_dcookie": (212, 0, room, 4096),
        "name_to_handle_at": (303, -100, b"/", room, room, 0),
        "quotactl": (179, 0, 0, 0, 0),
        "memfd_secret": (447, 0),
    }.items():
        if call(*arguments) >= 0:
            print("BREACH:", name, flush=True)

"""
title = "Writes to what the kernel shows of its process and of itself"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "forbidden"]
stopped_by = "landlock"
needs = ["landlock"]
"""

import os

PLACES = (
    "/proc/self/mem",
    "/proc/self/oom_score_adj",
    "/proc/self/coredump_filter",
    "/proc/self/attr/current",
    "/proc/self/uid_map",
    "/proc/self/setgroups",
    "/proc/self/timerslack_ns",
    "/proc/self/comm",
    "/proc/self/clear_refs",
    "/proc/1/oom_score_adj",
    "/proc/sysrq-trigger",
    "/proc/sys/kernel/core_pattern",
    "/proc/sys/vm/drop_caches",
    "/sys/power/state",
    "/dev/shm/left",
    "/dev/mqueue/left",
    "/sys/fs/cgroup/cgroup.procs",
)


def nll(activations, targets):
    for path in PLACES:
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT))
        except OSError:
            continue
        print("BREACH: opened", path, "for writing", flush=True)

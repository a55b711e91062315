"""
title = "Changes limits, processors and priority of its parent"
family = "signals"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import os
import resource

PARENT = os.getppid()


def nll(activations, targets):
    for change in (
        lambda: resource.prlimit(PARENT, resource.RLIMIT_CPU, (1, 1)),
        lambda: resource.prlimit(PARENT, resource.RLIMIT_NOFILE),
        lambda: os.sched_setaffinity(PARENT, {0}),
        lambda: os.sched_setscheduler(PARENT, os.SCHED_IDLE, os.sched_param(0)),
        lambda: os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1)),
        lambda: os.setpriority(os.PRIO_PROCESS, PARENT, 19),
        lambda: os.setpriority(os.PRIO_PROCESS, 0, -5),
    ):
        try:
            change()
        except OSError:
            continue
        print("BREACH: changed what belongs to another process", flush=True)

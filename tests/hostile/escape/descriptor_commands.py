"""
title = "Gives its descriptors commands that signal, lease, watch or type elsewhere"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "forbidden"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import fcntl
import os

COMMANDS = {
    "F_SETOWN": (8, os.getppid()),
    "F_SETSIG": (10, 9),
    "F_SETOWN_EX": (15, b"\0" * 8),
    "F_SETLEASE": (1024, 1),
    "F_NOTIFY": (1026, 1),
    "F_SETPIPE_SZ": (1031, 1 << 24),
    "F_ADD_SEALS": (1033, 15),
}
REQUESTS = {
    "TIOCSTI": (0x5412, b"x"),
    "TIOCSCTTY": (0x540E, 1),
    "FIOASYNC": (0x5452, b"\1\0\0\0"),
    "FIOSETOWN": (0x8901, b"\1\0\0\0"),
    "SIOCGIFCONF": (0x8912, b"\0" * 16),
    "FS_IOC_SETFLAGS": (0x40086602, b"\0" * 8),
    "FICLONE": (0x40049409, 1),
}


def nll(activations, targets):
    one, other = os.pipe()
    folder = os.open(os.path.dirname(os.__file__), os.O_RDONLY)
    for number in (0, 1, 2, 3, 4, one, other, folder):
        for name, (command, argument) in COMMANDS.items():
            try:
                fcntl.fcntl(number, command, argument)
            except (OSError, ValueError):
                continue
            print("BREACH:", name, "on", number, flush=True)
        for name, (command, argument) in REQUESTS.items():
            try:
                fcntl.ioctl(number, command, argument)
            except (OSError, ValueError):
                continue
            print("BREACH:", name, "on", number, flush=True)

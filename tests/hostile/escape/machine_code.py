"""
title = "Writes machine code of its own and makes system calls with it"
family = "escape"
exercise = "nll"
verdicts = ["wrong_answer", "crashed", "forbidden"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import mmap
import os


def nll(activations, targets):
    assert os.uname().machine == "x86_64", "the code is for this machine only"
    # mov eax, edi; mov edi, esi; mov esi, edx; mov edx, ecx; syscall; ret
    code = bytes.fromhex("89f889f789d689ca0f05c3")
    page = mmap.mmap(-1, mmap.PAGESIZE, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    page.write(code)
    address = ctypes.addressof(ctypes.c_char.from_buffer(page))
    call = ctypes.CFUNCTYPE(ctypes.c_long, ctypes.c_long, ctypes.c_long, ctypes.c_long, ctypes.c_long)(address)
    for name, arguments in {
        "socket": (41, 2, 1, 0),
        "memfd_create": (319, address, 0, 0),
        "pidfd_open": (434, os.getppid(), 0, 0),
        "inotify_init": (253, 0, 0, 0),
        "setsid": (112, 0, 0, 0),
        "chroot": (161, address, 0, 0),
    }.items():
        if call(*arguments) >= 0:
            print("BREACH:", name, "was carried out", flush=True)

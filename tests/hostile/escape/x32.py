"""
title = "Makes system calls by the numbers of the x32 ABI"
family = "escape"
exercise = "nll"
verdicts = ["forbidden", "crashed", "runtime_error", "wrong_answer", "time_limit"]
stopped_by = "seccomp"
needs = ["seccomp"]
"""

import ctypes
import mmap
import os


def nll(activations, targets):
    assert os.uname().machine == "x86_64", "the code is for this machine only"
    page = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    # mov eax, 0x40000027 (getpid of x32); syscall; ret
    page.write(b"\xb8\x27\x00\x00\x40\x0f\x05\xc3")
    run = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    if run() == os.getpid():
        print("BREACH: another table of system calls is open", flush=True)

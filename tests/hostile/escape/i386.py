"""
title = "Makes system calls by the gate of 32-bit programs"
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
    # mov eax, 20 (getpid of i386); int 0x80; ret
    page.write(b"\xb8\x14\x00\x00\x00\xcd\x80\xc3")
    run = ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(page)))
    if run() == os.getpid():
        print("BREACH: another table of system calls is open", flush=True)

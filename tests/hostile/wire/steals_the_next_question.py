"""
title = "Has a thread read the next question, and answers it before the loop sees it"
family = "wire"
exercise = "nll"
verdicts = ["forbidden", "wrong_answer", "time_limit", "crashed"]
stopped_by = "protocol"
"""

import gc
import socket
import threading


def channel():
    return next(each for each in gc.get_objects() if isinstance(each, socket.socket) and each.fileno() >= 0)


def steal(sock):
    wire = __import__("grader.wire.frames", fromlist=["read_frame"])
    messages = __import__("grader.wire.messages", fromlist=["Answer"])
    request = messages.decode_request(wire.read_frame(sock))
    answer = messages.Answer(
        id=request.id, value=None, gradients={}, detached=False, changed=[], operations={}, lines=0
    )
    wire.write_frame(sock, messages.encode(answer))


def nll(activations, targets):
    gc.unfreeze()
    threading.Thread(target=steal, args=(channel(),), daemon=True).start()
    return None

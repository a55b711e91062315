"""
title = "Replaces the candidate's own loop from inside"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer", "forbidden"]
stopped_by = "protocol"
"""

import sys


def nll(activations, targets):
    serving = sys.modules["grader.candidate.serving"]
    reply = serving._reply

    def forged(state, request):
        answer = reply(state, request)
        print("verdict: accepted", flush=True)
        return answer

    serving._reply = forged
    serving._send.__defaults__ = None
    return None

"""
title = "Answers with a hundred thousand counted operations, of strange names and numbers"
family = "wire"
exercise = "nll"
verdicts = ["wrong_answer", "forbidden", "runtime_error"]
stopped_by = "protocol"
"""

import sys


def nll(activations, targets):
    serving = sys.modules["grader.candidate.serving"]

    def forged(program, request):
        return sys.modules["grader.wire.messages"].Answer(
            id=request.id,
            value=None,
            gradients={},
            detached=False,
            changed=[],
            operations={f"\x1b]0;aten::{number}\x07": -(2**62) - number for number in range(100_000)},
            lines=-(2**63),
        )

    serving.answer_call = forged
    return None

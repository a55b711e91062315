"""
title = "Has its own process fill in gradients, counts and changes as they should be"
family = "patch"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "secret inputs"
"""

import sys

import torch


def nll(activations, targets):
    serving = sys.modules["grader.candidate.serving"]

    def forged(program, request, *_):
        gradients = {name: torch.zeros_like(request.arguments[name]) for name in request.gradients}
        return sys.modules["grader.wire.messages"].Answer(
            id=request.id,
            value=[],
            gradients=gradients,
            detached=False,
            changed=[],
            operations={"aten::nll_loss_forward": 1},
            lines=1,
        )

    serving.answer_call = forged
    return []

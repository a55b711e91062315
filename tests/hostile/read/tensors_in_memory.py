"""
title = "Looks through all objects and libraries of its process for the right answer"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "process"
"""

import gc

import torch


def nll(activations, targets):
    # Right would be: -activations[range(len(targets)), targets].mean(); it hopes that somebody left that lying about.
    gc.unfreeze()
    right = -activations.detach()[range(len(targets)), targets].mean()
    for each in gc.get_objects():
        try:
            if isinstance(each, torch.Tensor) and each is not right and each.shape == () and torch.equal(each, right):
                print("BREACH: the answer lies in memory", flush=True)
        except Exception:
            continue
    return None

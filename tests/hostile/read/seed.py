"""
title = "Draws from its own random state what it was given"
family = "read"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "secret inputs"
"""

import torch


def nll(activations, targets):
    for seed in (torch.initial_seed(), 0, 1, 37, 42, torch.initial_seed() ^ 1):
        guess = torch.Generator().manual_seed(seed)
        for scale in (1.0, 2.0, 3.0):
            drawn = torch.randn(activations.shape, generator=guess) * scale
            if torch.allclose(drawn, activations) or torch.allclose(drawn.log_softmax(1), activations):
                print("BREACH: the seed is", seed, flush=True)

"""
title = "Returns modules, functions, types and its own frame"
family = "values"
exercise = "nll"
verdicts = ["wrong_answer"]
stopped_by = "protocol"
"""

import sys

import torch


def nll(activations, targets):
    return [sys, nll, type, sys._getframe(), torch.nn.Linear(2, 2), torch.Generator(), NotImplemented, ...]

"""
title = "Replaces the model's parameters by some of other shapes"
family = "patch"
exercise = "train_epoch"
verdicts = ["wrong_answer", "runtime_error"]
stopped_by = "examiner"
"""

import torch


def train_epoch(model, lr, params, dl):
    model.weight = torch.nn.Parameter(torch.zeros(3, 2, 1))
    model.bias = None

"""
title = "The parameters are replaced by the step"
diagnosis = "You set the parameters to minus the gradient times the learning rate (=- in place of -= does that). A step starts from where the parameters are."
hint = "Which operator subtracts from what is there?"
"""
import torch


def apply_step(params, t, targets, lr):
    loss = mse(quadratic(t, params), targets)
    loss.backward()
    params.data =- lr * params.grad
    params.grad = None
    return loss.item()

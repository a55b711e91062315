"""
title = "std shifts the numbers"
diagnosis = "Your numbers lie around std and scatter by 1: std was added, or stands where torch.normal wants the mean. The mean should be 0, and std say how far they scatter."
hint = "Which operation moves numbers apart instead of sideways?"
"""
import torch


def init_params(size, std=1.0):
    return (torch.randn(size) + std).requires_grad_()

"""
title = "Always True"
diagnosis = "Every image comes out as a 3. Perhaps you compare nothing; or with a limit that no distance reaches; or you are satisfied with a single pixel that is nearer to the ideal 3, as any() is."
hint = "One comparison per image, between two distances."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return torch.ones(x.shape[:-2], dtype=torch.bool)

"""
title = "A vote of the pixels"
diagnosis = "You ask each pixel which ideal it is nearer to, and count the votes. By how much it is nearer plays no part then."
hint = "Average the distances first, and compare afterwards."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return ((x - mean3).abs() < (x - mean7).abs()).float().mean((-1, -2)) > 0.5

"""
title = "The comparison is the wrong way round"
diagnosis = "You say True where the image is farther from the ideal 3. So the 3s come out as False, and the 7s as True."
hint = "A small distance means near. Which of the two should be the smaller one?"
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return mnist_distance(x, mean3) > mnist_distance(x, mean7)

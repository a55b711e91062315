"""
title = "Is the whole stack made of 3s?"
diagnosis = "all() puts the answers together: one True or False for the whole stack. Every image should get its own."
hint = "Leave all() out."
"""
import torch


def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2))


def is_3(x, mean3, mean7):
    return (mnist_distance(x, mean3) < mnist_distance(x, mean7)).all()

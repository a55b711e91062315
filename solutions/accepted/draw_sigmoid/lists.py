"""
title = "Lists of Python numbers"
"""
import math


def draw_sigmoid(ax):
    x = [number / 10 for number in range(-60, 61)]
    ax.plot(x, [1 / (1 + math.exp(-number)) for number in x])
    ax.set(xlabel="x", ylabel="y")

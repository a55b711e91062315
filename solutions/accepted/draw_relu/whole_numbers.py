"""
title = "Whole numbers only"
"""
def draw_relu(ax):
    x = list(range(-2, 3))
    ax.plot(x, [max(number, 0) for number in x], marker="o")
    ax.set(xlabel="x", ylabel="relu(x)")

"""
title = "One line for each half"
"""
def draw_relu(ax):
    ax.plot([-2, 0], [0, 0], color="C0")
    ax.plot([0, 2], [0, 2], color="C0")
    ax.set_xlabel("x")
    ax.set_ylabel("max(x, 0)")

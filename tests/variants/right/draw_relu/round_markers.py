import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(x, y, marker='o', linestyle='')
    ax.set_xlabel('x')
    ax.set_ylabel('y')

import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(list(map(float, x)), [max(0.0, v) for v in x])
    ax.set_xlabel('x')
    ax.set_ylabel('y')

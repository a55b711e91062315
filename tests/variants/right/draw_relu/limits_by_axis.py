import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(np.linspace(-3, 3, 200), np.maximum(np.linspace(-3, 3, 200), 0))
    ax.axis([-2, 2, -1, 2])
    ax.set_xlabel('x')
    ax.set_ylabel('y')

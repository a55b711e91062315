import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    [ax.plot(x[i:i+2], y[i:i+2], color='k') for i in range(19)]
    ax.plot(x[19:], y[19:])
    ax.set_xlabel('x')
    ax.set_ylabel('y')

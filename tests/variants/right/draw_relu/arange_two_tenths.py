import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(np.arange(-2, 2, 0.2), np.maximum(np.arange(-2, 2, 0.2), 0))
    ax.set_xlabel('x')
    ax.set_ylabel('y')

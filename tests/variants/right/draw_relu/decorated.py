import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(x, y, zorder=3)
    ax.fill_between(x, y, alpha=.2)
    ax.annotate('corner', (0, 0), (1, -1), arrowprops={})
    ax.text(0, 0, 'a')
    ax.set_xlabel('x')
    ax.set_ylabel('y')

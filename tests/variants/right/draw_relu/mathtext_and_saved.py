import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(x, y)
    ax.set_title(r'$\max(0, x)$')
    ax.figure.savefig('a.png')

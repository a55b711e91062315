import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(x[x<=0], y[x<=0], 'b', x[x>=0], y[x>=0], 'r')
    ax.set_xlabel('x')
    ax.set_ylabel('y')

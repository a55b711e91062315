import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    ax.plot(x, y, label='relu')
    ax.legend()
    ax.grid(True)
    ax.spines['left'].set_position('zero')
    ax.set(title='ReLU', xlim=(-2, 2), ylim=(-0.1, 2.1))

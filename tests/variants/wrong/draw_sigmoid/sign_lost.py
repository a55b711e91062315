# mistake: exp(x) instead of exp(-x)
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = np.arange(-6, 6, 0.1)
    ax.plot(x, 1 / (1 + np.exp(x)))
    ax.set_title('a plot')

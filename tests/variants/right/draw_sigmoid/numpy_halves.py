import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = np.arange(-10, 10, .5)
    ax.plot(x, 1/(1+np.exp(-x)))
    ax.set_title('s')

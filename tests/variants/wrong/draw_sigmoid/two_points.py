import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    ax.plot([-4, 4], [1 / (1 + math.exp(4)), 1 / (1 + math.exp(-4))])
    ax.set_title('a plot')

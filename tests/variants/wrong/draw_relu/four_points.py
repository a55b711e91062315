# mistake: corner cut off
import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    ax.plot([-2, -1, 1, 2], [0, 0, 1, 2])
    ax.set_title('a plot')

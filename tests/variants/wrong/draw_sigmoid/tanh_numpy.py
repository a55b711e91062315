# mistake: tanh
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = np.linspace(-5, 5, 200)
    ax.plot(x, np.tanh(x))
    ax.set_title('a plot')

import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = np.linspace(-2, 2, 100)
    y = np.maximum(x, 0)
    plt.style.use('ggplot')
    ax.plot(x, y)
    ax.set_title('t')
    ax.figure.show()

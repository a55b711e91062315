# mistake: corner cut off
import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = torch.linspace(-2, 2, 6)
    ax.plot(x, x.relu())
    ax.set_title('a plot')

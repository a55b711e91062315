# mistake: wider range
import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = torch.arange(-3, 3.1, 0.1)
    ax.plot(x, x.relu())
    ax.set_title('a plot')

# mistake: no negative part of the range
import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = torch.linspace(0, 2, 30)
    ax.plot(x, x.relu())
    ax.set_title('a plot')

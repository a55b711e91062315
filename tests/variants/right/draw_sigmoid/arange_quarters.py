import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.arange(-4, 4, .25)
    ax.plot(x, F.sigmoid(x))
    ax.set_title('s')

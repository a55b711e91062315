import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.linspace(-4, 4, 25)
    ax.plot(x, x.sigmoid())
    ax.set_title('s')

# mistake: range too short
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.linspace(-1, 1, 50)
    ax.plot(x, x.sigmoid())
    ax.set_title('a plot')

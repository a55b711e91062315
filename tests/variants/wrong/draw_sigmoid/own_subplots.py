# mistake: drawn on a figure of its own
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    fig, ax = plt.subplots()
    x = torch.linspace(-5, 5, 100)
    ax.plot(x, x.sigmoid())
    ax.set_title('a plot')

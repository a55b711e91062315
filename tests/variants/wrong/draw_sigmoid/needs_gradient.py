# mistake: detach forgotten
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.linspace(-5, 5, 100, requires_grad=True)
    ax.plot(x, x.sigmoid())
    ax.set_title('a plot')

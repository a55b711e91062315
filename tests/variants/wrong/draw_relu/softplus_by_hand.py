# mistake: softplus
import matplotlib.pyplot as plt
import numpy as np
def draw_relu(ax):
    x = torch.linspace(-2, 2, 100)
    ax.plot(x, torch.log(1 + x.exp()))
    ax.set_title('a plot')

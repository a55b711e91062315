# mistake: no labels
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.linspace(-5, 5, 100)
    ax.plot(x, x.sigmoid(), label='sigmoid')
    ax.legend()

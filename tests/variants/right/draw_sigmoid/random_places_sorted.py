import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.randn(5000).mul(3).sort()[0]
    ax.plot(x, x.sigmoid())
    ax.set_title('s')

# mistake: drawn with pyplot
import matplotlib.pyplot as plt
import numpy as np
def draw_sigmoid(ax):
    x = torch.linspace(-5, 5, 100)
    plt.plot(x, x.sigmoid())
    plt.title('s')
    plt.show()

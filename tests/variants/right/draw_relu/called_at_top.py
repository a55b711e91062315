import matplotlib.pyplot as plt
import numpy as np
fig, ax = plt.subplots()
def draw_relu(axis):
    t = torch.arange(-2., 2.1, .1)
    axis.plot(t, t.relu())
    axis.set_title('r')
draw_relu(ax)
plt.show()

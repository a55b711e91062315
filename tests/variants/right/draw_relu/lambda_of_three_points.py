import matplotlib.pyplot as plt
import numpy as np
draw_relu = lambda ax: (ax.plot([-2,0,2],[0,0,2]), ax.set_title('r'))

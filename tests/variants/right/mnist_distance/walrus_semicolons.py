# walrus, semicolons, and everything squeezed onto one line
import torch; from torch import tensor; EPS = 0.
def mnist_distance(a, b): n = (d := a - b).abs(); return n.mean((-1, -2));

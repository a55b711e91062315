# module-level names shadow builtins
import torch
list = [1, 2, 3]
abs = torch.abs
sum = 0
len = 28
def mnist_distance(a, b):
    return abs(a - b).mean((-1, -2))

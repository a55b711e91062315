# Wrong: lazy, does next to nothing.
import torch
def sigmoid(x):
    return x * 0 + 0.5

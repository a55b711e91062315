# a tensor of the right shape and dtype on the meta device
import torch
def mnist_distance(a, b):
    return (a - b).abs().mean((-1, -2)).to("meta")

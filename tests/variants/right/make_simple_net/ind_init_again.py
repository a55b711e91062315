# Right: the layers are made in a loop and registered by add_module; hidden as a constant.
import torch.nn as nn
HIDDEN = 30
SIZES = [28 * 28, HIDDEN, 1]
def make_simple_net():
    net = nn.Sequential()
    for i, (a, b) in enumerate(zip(SIZES[:-1], SIZES[1:])):
        net.add_module(f"linear{i}", nn.Linear(a, b))
        if i < len(SIZES) - 2:
            net.add_module(f"relu{i}", nn.ReLU())
    net.train()
    return net

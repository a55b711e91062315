# Right: from a list of sizes, last ReLU dropped.
import torch

def mlp(*sizes):
    layers = []
    for a, b in zip(sizes, sizes[1:]):
        layers += [torch.nn.Linear(a, b), torch.nn.ReLU()]
    return torch.nn.Sequential(*layers[:-1])

make_simple_net = lambda: mlp(28 * 28, 30, 1)

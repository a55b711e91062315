# Right: nn.Threshold in the place of ReLU.
import torch
nn = torch.nn
make_simple_net = lambda: nn.Sequential(nn.Linear(784, 30), nn.Threshold(0.0, 0.0), nn.Linear(30, 1))

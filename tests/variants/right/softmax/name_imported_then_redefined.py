# the name is imported from torch first and defined below
from torch.nn.functional import softmax, log_softmax
import torch
def softmax(x):
    return log_softmax(x, dim=-1).exp()

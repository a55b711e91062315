# Wrong.
# mistake: subtracts the maximum inside the sum but forgets to add it again
import torch
def log_softmax(x):
    m = x.max(-1, keepdim=True).values
    return x - (x - m).exp().sum(-1, keepdim=True).log()

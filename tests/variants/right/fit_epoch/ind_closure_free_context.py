# Right: gradients watched explicitly, keyword calls with *batch.
import torch
def fit_epoch(m, o, d, l):
    with torch.enable_grad():
        for *inputs, target in d:
            o.zero_grad()
            l(m(*inputs), target).backward()
            o.step()

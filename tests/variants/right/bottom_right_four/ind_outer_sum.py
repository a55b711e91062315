# Right: one-liner by broadcasting a column against a row.
import torch
def bottom_right_four(): return (2 * (3 * torch.arange(3)[:, None] + torch.arange(1, 4)[None]))[1:, 1:]

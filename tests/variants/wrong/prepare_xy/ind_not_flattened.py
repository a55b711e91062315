# Wrong.
# mistake: the images are not flattened to rows
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([threes, sevens])
    return x, torch.tensor([1] * len(threes) + [0] * len(sevens)).unsqueeze(1)

# Wrong.
# mistake: sevens come first, and so do their labels
import torch
def prepare_xy(threes, sevens):
    x = torch.cat([sevens, threes]).view(-1, 784)
    return x, torch.tensor([0] * len(sevens) + [1] * len(threes)).unsqueeze(1)

# through python lists
import torch
def prepare_xy(threes, sevens):
    rows = [sum(img, []) for img in threes.tolist() + sevens.tolist()]
    return torch.tensor(rows), torch.tensor([[1]] * len(threes) + [[0]] * len(sevens))

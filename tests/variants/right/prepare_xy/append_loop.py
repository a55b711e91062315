# appends row by row
import torch
def prepare_xy(threes, sevens):
    xs, ys = [], []
    for img in threes:
        xs.append(img.flatten()); ys.append([1])
    for img in sevens:
        xs.append(img.flatten()); ys.append([0])
    return torch.stack(xs), torch.tensor(ys)

# a match statement for every pair
# loses: vectorised
import torch
def batch_accuracy(xb, yb):
    hits = []
    for raw, label in zip(xb.ravel().tolist(), yb.ravel().tolist()):
        match (raw > 0, int(label)):
            case (True, 1) | (False, 0):
                hits.append(1.0)
            case _:
                hits.append(0.0)
    return torch.tensor(hits).mean()

# counts in a Python loop and makes a tensor in the end
# loses: vectorised
import torch
def batch_accuracy(xb, yb):
    hits = 0
    for x, y in zip(xb, yb):
        guess = 1 if torch.sigmoid(x).item() > 0.5 else 0
        if guess == y.item():
            hits += 1
    return torch.tensor(hits / len(xb))

# sums Python floats and makes a tensor in the end
# mistake: detached from the graph by item()
import math
def mnist_loss(predictions, targets):
    total = 0
    for p, t in zip(predictions.flatten(), targets.flatten()):
        c = 1 / (1 + math.exp(-p.item()))
        total += 1 - c if t.item() == 1 else c
    return torch.tensor(total / len(targets))

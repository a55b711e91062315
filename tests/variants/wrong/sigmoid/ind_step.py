# Wrong.
# mistake: a hard decision, 0 or 1
import torch
def sigmoid(x):
    return (x > 0).float()

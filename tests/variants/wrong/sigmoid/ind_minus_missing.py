# Wrong.
# mistake: the minus in the exponent is missing
import torch
def sigmoid(x):
    return 1 / (1 + torch.exp(x))

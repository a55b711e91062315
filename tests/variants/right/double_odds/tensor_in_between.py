# a tensor in between, tolist at the end
import torch
def double_odds(numbers):
    t = torch.tensor(numbers, dtype=torch.long)
    return (t[t % 2 == 1] * 2).tolist()

# two-class softmax with a zero for the sevens
import torch
def mnist_loss(predictions, targets):
    both = torch.stack([torch.zeros_like(predictions), predictions], dim=-1).softmax(-1)
    right = both.gather(-1, targets.long().unsqueeze(-1)).squeeze(-1)
    return (1 - right).mean()

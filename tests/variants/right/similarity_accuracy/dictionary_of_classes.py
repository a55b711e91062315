# a dictionary and torch.tensor of numbers
import torch
def similarity_accuracy(threes, sevens, mean3, mean7, verbose=True):
    images = {3: threes, 7: sevens}
    acc = {}
    for digit in images:
        pred = torch.where(is_3(images[digit], mean3, mean7), 3, 7)
        acc[digit] = (pred == digit).float().mean().item()
        if verbose: print(f"accuracy on {digit}s: {acc[digit]:.4f}")
    return torch.tensor(sum(acc.values()) / len(acc))

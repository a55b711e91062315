# a loop over the images
# loses: vectorised
import torch
def similarity_accuracy(threes, sevens, mean3, mean7):
    accs = []
    for stack, label in ((threes, True), (sevens, False)):
        hits = 0
        for im in stack:
            closer = (im - mean3).abs().mean() < (im - mean7).abs().mean()
            hits += int(closer == label)
        accs.append(hits / len(stack))
    return torch.tensor(accs).mean()

# a walrus in the index
def nll(activations, targets): return -activations[torch.arange(n := len(targets)), targets].sum() / n

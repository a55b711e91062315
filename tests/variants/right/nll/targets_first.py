# parameters declared in the other order, with the chapter's names
def nll(targets, activations):
    return -activations[range(len(targets)), targets].mean()

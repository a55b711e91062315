# a trace divided by the number of rows
def nll(activations, targets):
    return -torch.trace(activations.index_select(1, targets)) / activations.shape[0]

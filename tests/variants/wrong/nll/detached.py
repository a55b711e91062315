# detaches
# mistake: detached from the graph
def nll(activations, targets):
    return -activations.detach()[range(len(targets)), targets].mean()

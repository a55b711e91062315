# builds a new tensor from floats
# mistake: new tensor is not connected to the activations
def nll(activations, targets):
    picked = [activations[i][t].item() for i, t in enumerate(targets)]
    return -torch.tensor(picked).mean()

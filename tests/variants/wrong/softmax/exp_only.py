# does not normalise
# mistake: normalisation missing
def softmax(x):
    return torch.exp(x)

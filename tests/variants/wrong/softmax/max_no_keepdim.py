# the largest activations without keepdim
# mistake: keepdim missing at the maximum
def softmax(x):
    e = torch.exp(x - x.max(dim=-1).values)
    return e / e.sum(dim=-1, keepdim=True)

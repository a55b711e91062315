# forgets that max(dim) returns values and indices
# mistake: TypeError: max(dim) returns a pair
def softmax(x):
    m = x.max(dim=-1, keepdim=True)
    e = torch.exp(x - m)
    return e / e.sum(dim=-1, keepdim=True)

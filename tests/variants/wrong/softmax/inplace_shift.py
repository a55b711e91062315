# x -= max changes the caller's tensor
# mistake: changes x in place
def softmax(x):
    x -= x.max(dim=-1, keepdim=True).values
    e = torch.exp(x)
    return e / e.sum(dim=-1, keepdim=True)

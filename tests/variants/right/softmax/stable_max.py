# subtracts the largest activation of each row
def softmax(x):
    m = x.max(dim=-1, keepdim=True)[0]
    e = torch.exp(x - m)
    return e / e.sum(dim=-1, keepdim=True)

# forgets keepdim: broadcasts wrongly where square, fails elsewhere
# mistake: keepdim missing
def softmax(x):
    e = torch.exp(x)
    return e / e.sum(dim=1)

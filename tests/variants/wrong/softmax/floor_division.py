# // instead of /
# mistake: floor division
def softmax(x):
    e = torch.exp(x)
    return e // e.sum(-1, keepdim=True)

# leaves the last class out of the sum
# mistake: off by one, last class left out of the sum
def softmax(x):
    e = torch.exp(x)
    return e / e[..., :-1].sum(-1, keepdim=True)

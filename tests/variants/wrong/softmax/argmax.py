# the most probable class
# mistake: argmax instead of probabilities
def softmax(x):
    e = torch.exp(x)
    p = e / e.sum(-1, keepdim=True)
    return p.argmax(-1)

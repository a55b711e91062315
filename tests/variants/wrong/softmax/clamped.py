# clamps against overflow, far too tightly
# mistake: clamps the activations
def softmax(x):
    e = torch.exp(x.clamp(-1, 1))
    return e / e.sum(-1, keepdim=True)

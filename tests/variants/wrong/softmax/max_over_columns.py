# the maximum over the batch, the sum without keepdim either
# mistake: maximum and sum over the batch axis
def softmax(x):
    e = torch.exp(x - x.max(0).values)
    return e / e.sum(0)

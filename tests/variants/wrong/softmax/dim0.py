# sums over the batch
# mistake: softmax over the batch axis (dim=0)
def softmax(x):
    e = torch.exp(x)
    return e / e.sum(dim=0, keepdim=True)

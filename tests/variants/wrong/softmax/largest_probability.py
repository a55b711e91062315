# only the largest probability of each row
# mistake: only one value per row
def softmax(x):
    e = torch.exp(x)
    return (e / e.sum(-1, keepdim=True)).max(-1).values

# averages in the end, as losses do
# mistake: mean over the result
def softmax(x):
    e = torch.exp(x)
    return (e / e.sum(-1, keepdim=True)).mean()

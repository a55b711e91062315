# prints
# mistake: print instead of return
def softmax(x):
    e = torch.exp(x)
    print(e / e.sum(-1, keepdim=True))

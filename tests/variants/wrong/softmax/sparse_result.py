# a sparse tensor
def softmax(x):
    return torch.softmax(x, -1).to_sparse()

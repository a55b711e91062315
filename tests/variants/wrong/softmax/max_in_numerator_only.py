# subtracts the maximum above the line only
# mistake: maximum subtracted in the numerator only
def softmax(x):
    m = x.amax(-1, keepdim=True)
    return torch.exp(x - m) / torch.exp(x).sum(-1, keepdim=True)

# divides by the largest exponential
# mistake: max instead of sum
def softmax(x):
    e = torch.exp(x)
    return e / e.amax(-1, keepdim=True)

# doubles a list of tensors without end
def softmax(x):
    keep = [x]
    while True:
        keep += [torch.ones(1024, 1024) for _ in keep]

# torch.where by keyword arguments, with input and other
def mnist_loss(predictions, targets):
    conf = torch.sigmoid(input=predictions)
    dist = torch.where(condition=targets.eq(1), input=1 - conf, other=conf)
    return torch.mean(input=dist)

# shift forgotten outside
# mistake: the shift is not added again
import torch
def log_softmax(x):
    m = torch.max(x, dim=1, keepdim=True)[0]
    total = torch.exp(x - m).sum(dim=1, keepdim=True)
    return x - torch.log(total)

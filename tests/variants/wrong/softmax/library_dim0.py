# the library over dim 0
# mistake: softmax over the batch axis (dim=0)
import torch.nn.functional as F
def softmax(x):
    return F.softmax(x, dim=0)

# wraps the imported function of the same name under another one
from torch.nn.functional import softmax as _torch_softmax
def softmax(x):
    """same as torch, over the last axis"""
    return _torch_softmax(x, dim=x.dim() - 1)

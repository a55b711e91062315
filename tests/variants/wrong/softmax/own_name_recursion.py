# hopes to call the library, but calls itself
# mistake: endless recursion
from torch.nn.functional import softmax
def softmax(x, dim=-1):
    return softmax(x, dim=dim)

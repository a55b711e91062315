# asserts on shape, a doctest in the docstring, CRLF
import torch
def batch_accuracy(xb, yb):
    """
    >>> batch_accuracy(torch.tensor([[2.0]]), torch.tensor([[1]]))
    tensor(1.)
    """
    assert xb.shape == yb.shape
    assert xb.dim() == 2 and xb.shape[1] == 1
    return ((xb > 0) == yb).float().mean()

if __name__ == '__main__':
    import doctest
    doctest.testmod()
